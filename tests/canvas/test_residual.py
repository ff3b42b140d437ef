import math

from tutor.canvas.residual import pairs, residual
from tutor.canvas.window import window
from tutor.wire.figure import Curve, Figure

XS = (0.0, 1.0, 2.0)
F = Curve(XS, (0.0, 1.0, 4.0), "f")
F_PRIME = Curve(XS, (-2.0, 2.0, 6.0), "f′")


def yours(ys, label="", xs=XS, style="line"):
    return Curve(xs, ys, label, style, yours=True)


def test_a_curve_belongs_to_the_one_of_its_label_even_where_another_is_closer():
    close_to_f = yours((0.0, 1.0, 4.5), "your f′")
    (pair,) = pairs(Figure((F, F_PRIME, close_to_f)))
    assert pair.truth is F_PRIME
    assert pair.differences == (2.0, -1.0, -1.5)


def test_without_a_label_it_belongs_to_the_closest():
    assert [pair.truth for pair in pairs(Figure((F, F_PRIME, yours((-2.0, 1.5, 6.0), "yours"))))] == [F_PRIME]


def test_labels_of_one_pair_leave_the_others_alone():
    tangent = yours((1.0, 2.0, 3.0), "your tangent")
    mine = yours((0.0, 2.0, 4.0), "your f′")
    assert [pair.yours for pair in pairs(Figure((F, F_PRIME, tangent, mine)))] == [mine]


def test_points_are_compared_with_the_truth_at_the_same_x():
    truth = Curve((1e-3, 1e-2, 1e-1), (1.0, 2.0, 3.0), "centered")
    points = yours((3.5, 1.0), "your centered", xs=(0.1 * (1 + 1e-12), 1e-3), style="points")
    (pair,) = pairs(Figure((truth, points)))
    assert pair.differences == (0.5, 0.0)


def test_another_x_cannot_be_compared():
    assert residual(Figure((F, yours((0.0, 1.0, 2.0), "your f", xs=(0.0, 0.5, 2.0))))) is None


def test_without_a_curve_of_yours_there_is_no_residual():
    assert residual(Figure((F, F_PRIME))) is None
    assert residual(Figure((yours((0.0, 1.0, 4.0), "your f"),))) is None


def test_the_residual_is_a_figure_of_yours_minus_the_truth():
    figure = residual(Figure((F, yours((0.5, 1.0, math.inf), "your f")), log="xy", y_range=(0, 9)))
    (curve,) = figure.curves
    assert curve.label == "your f − f"
    assert curve.x == XS
    assert curve.y[:2] == (0.5, 0.0)
    assert math.isnan(curve.y[2])
    assert figure.log == "x"
    assert figure.y_range == (0, 0.5)


def test_the_axis_of_a_residual_has_0_on_it():
    apart = residual(Figure((F_PRIME, yours((3.0, 7.0, 11.0), "your f′"))))
    view = window(apart)
    assert view.y.low < 0, "a constant 5 is seen as 5, not as a line somewhere"
    assert view.y.high > 5
    unknown = residual(Figure((F_PRIME, yours((math.nan,) * 3, "your f′"))))
    assert unknown.y_range == (0, 0)
