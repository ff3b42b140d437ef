from itertools import pairwise

from tutor.canvas.look import MOST_BEADS, LegendEntry, dashes, legend, looks, spaced
from tutor.wire.figure import Curve, Figure


def of(label, style="line", yours=False):
    return Curve((0.0, 1.0), (0.0, 1.0), label, style, yours)


def test_the_legend_tells_a_glyph_a_label_and_a_colour():
    figure = Figure((of("f"), of("f′"), of("your f′", yours=True), of("minimum", "points")))
    assert legend(figure) == (
        LegendEntry("──", "f", 0),
        LegendEntry("╌╌", "f′", 1),
        LegendEntry("••", "your f′", 2),
        LegendEntry("○", "minimum", 3),
    )


def test_a_few_curves_of_each_sort_all_look_different():
    curves = [
        of(f"{style}{yours}{n}", style, yours)
        for style in ("line", "points")
        for yours in (False, True)
        for n in range(3)
    ]
    entries = legend(Figure(tuple(curves)))
    assert len({entry.glyph for entry in entries}) == len(curves)


def test_curves_of_one_label_are_one_entry():
    figure = Figure((of("your tangents", yours=True), of("f"), of("your tangents", yours=True)))
    assert [entry.label for entry in legend(figure)] == ["your tangents", "f"]
    first, _, last = looks(figure)
    assert first == last


def test_a_curve_without_label_has_no_entry_but_a_look_of_its_own():
    figure = Figure((of(""), of("")))
    assert legend(figure) == ()
    assert len(set(looks(figure))) == 2


def test_a_label_cannot_steer_the_terminal():
    assert legend(Figure((of("a\x1b[31m\nb"),)))[0].label == "a [31m b"


def test_beads_are_at_equal_distances_round_corners_too():
    assert spaced([(0, 0), (5, 0), (5, 5)], 2.0) == [(0, 0), (2, 0), (4, 0), (5, 1), (5, 3), (5, 5)]


def test_a_scribble_has_no_more_beads_than_can_be_seen():
    scribble = [(0.0, 0.0), (1000.0, 1000.0)] * 1000
    assert len(spaced(scribble, 1.0)) <= MOST_BEADS + 1


def test_a_lonely_point_is_one_bead_and_one_dash():
    assert spaced([(3, 4)], 2.0) == [(3, 4)]
    assert dashes([(3, 4)]) == [[(3, 4)]]


def test_a_dashed_line_has_holes():
    parts = dashes([(0.0, 0.0), (100.0, 0.0)])
    assert len(parts) > 5
    assert all(after[0][0] - before[-1][0] > 3 for before, after in pairwise(parts))
