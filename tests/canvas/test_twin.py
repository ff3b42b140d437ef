import math

from tutor.canvas.twin import twin
from tutor.wire.figure import Curve, Figure

XS = tuple(k / 50 for k in range(-200, 201))


def graph(function, label, xs=XS, **kind):
    return Curve(tuple(xs), tuple(map(function, xs)), label, **kind)


def told(*curves, **figure):
    return twin(Figure(curves, **figure))


def table(text):
    return [line.split() for line in text.split("\n\n")[1].splitlines()]


def test_it_tells_where_a_curve_rises_and_falls_and_its_extremes():
    text = told(graph(lambda x: x**2 - 2 * x, "f"))
    assert "f: x from −4 to 4: falls until x = 1, then rises; lowest −1 at x = 1, highest 24 at x = −4." in text


def test_a_single_direction_is_told_as_such():
    assert "rises throughout" in told(graph(math.exp, "exp"))


def test_rounding_noise_is_no_rise():
    text = told(graph(lambda x: x**3 + 1e-3 * math.sin(1000 * x), "f"))
    assert "rises throughout" in text


def test_many_turns_are_counted():
    assert "turning 12 times" in told(graph(lambda x: math.sin(5 * x), "f"))


def test_gaps_and_poles_are_told():
    text = told(graph(lambda x: 1 / x if x else math.nan, "1/x"), graph(math.tan, "tan"))
    assert "gap at x = 0" in text
    assert "gaps at x = −1.57 and at x = 1.57" in text


def test_a_longer_gap_is_told_from_where_to_where():
    assert "gap from x = −1 to 1" in told(graph(lambda x: math.sqrt(x * x - 1) if x * x >= 1 else math.nan, "f"))


def test_a_falling_x_is_read_from_left_to_right():
    assert "rises throughout" in told(graph(math.exp, "exp", XS[::-1]))


def test_a_straight_line_is_told_with_its_slope():
    text = told(Curve((-2.0, 2.0), (5.0, -1.0), "your tangent", yours=True))
    assert "your tangent: a straight line from (−2, 5) to (2, −1), slope −1.5." in text


def test_a_constant_is_told_as_such():
    assert "c: x from −4 to 4: y = 3 throughout." in told(graph(lambda _: 3.0, "c"))


def test_a_closed_curve_is_told_as_such():
    turns = [k * math.pi / 50 for k in range(101)]
    ellipse = Curve(tuple(2 * math.cos(t) for t in turns), tuple(3 * math.sin(t) for t in turns), "ellipse")
    text = told(ellipse)
    assert "ellipse: a closed curve, x from −2 to 2; lowest −3" in text
    assert "\n\n" not in text, "a curve with two y for an x is in no table"


def test_a_few_points_are_listed_and_many_are_summed_up():
    assert "f: (1, 0), (3, 16)." in told(Curve((1.0, 3.0), (0.0, 16.0), "f", "points"))
    assert "401 points, x from −4 to 4; lowest −1 at x = −1.58" in told(graph(math.sin, "f", style="points"))


def test_the_table_gives_every_line_at_common_x():
    rows = table(told(graph(lambda x: x**2, "f"), graph(lambda x: 1 / x if x else math.inf, "g", XS[200:])))
    assert rows[0] == ["x", "f", "g"]
    assert rows[1][0] == "−4"
    assert ["−2", "4", "–"] in rows
    assert ["0", "0", "–"] in rows
    assert ["2", "4", "0.5"] in rows
    assert 5 <= len(rows) - 1 <= 9


def test_the_table_of_a_logarithmic_axis_goes_by_powers_of_ten():
    steps = tuple(10.0**-k for k in range(16))
    rows = table(told(Curve(steps, tuple(h**2 for h in steps), "error"), log="xy"))
    assert ["10⁻⁸", "10⁻¹⁶"] in rows


def test_between_two_points_the_value_lies_between_theirs():
    assert ["1.0", "10"] in table(told(Curve((0.0, 2.0), (0.0, 20.0), "f")))


def test_it_tells_how_far_yours_is_from_the_truth():
    truth = graph(math.cos, "cos")
    assert "your cos is the same as cos." in told(truth, graph(math.cos, "your cos", yours=True))
    off = Curve(
        truth.x, tuple(y + (0.25 if x == 1 else 0) for x, y in zip(truth.x, truth.y, strict=True)), "yours", yours=True
    )
    assert "yours differs from cos by at most 0.25, at x = 1." in told(truth, off)


def test_title_and_scales_are_told():
    text = told(graph(math.exp, "exp"), title="Growth", log="y")
    assert text.startswith("Growth\nThe y axis is logarithmic.\n")


def test_a_figure_without_points_is_told_as_such():
    assert "Nothing is drawn" in told()
    assert "g: no point with finite values." in told(graph(math.sin, "f"), graph(lambda _: math.nan, "g"))


def test_a_label_cannot_steer_the_terminal():
    assert "\x1b" not in told(graph(math.sin, "\x1b[31mf"), title="\x1b[2J")
