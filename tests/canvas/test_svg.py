import math
import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.canvas.svg import HEIGHT, WIDTH, svg
from tutor.wire.figure import Curve, Figure

XS = tuple(k / 50 for k in range(-200, 201))
SINE = Curve(XS, tuple(map(math.sin, XS)), "sin")
MINE = Curve(XS, tuple(map(math.cos, XS)), "your sin", yours=True)
NAME = "{http://www.w3.org/2000/svg}"
MOVE = re.compile(r"M(-?[\d.]+) (-?[\d.]+)")


def drawn(*curves, **axes):
    return ET.fromstring(svg([Figure(curves, **axes)]))


def texts(document):
    return [element.text or "" for element in document.iter(f"{NAME}text")]


def frame(document):
    *_, frame = (e for e in document.iter(f"{NAME}rect") if e.get("fill") == "none")
    x, y, width, height = (float(frame.get(key)) for key in ("x", "y", "width", "height"))
    return x, y, x + width, y + height


def line_of(document, width="2"):
    """The path of the curve, which is broader than the grid."""
    return next(e.get("d") for e in document.iter(f"{NAME}path") if e.get("stroke-width") == width)


def points(path):
    numbers = [float(number) for number in re.findall(r"-?\d+\.?\d*", path)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def test_a_curve_lies_within_the_frame():
    document = drawn(SINE)
    left, top, right, bottom = frame(document)
    places = points(line_of(document))
    assert len(places) > 100
    assert all(left <= x <= right and top <= y <= bottom for x, y in places)
    assert min(x for x, _ in places) == left
    assert max(x for x, _ in places) == right


def test_up_is_up():
    places = points(line_of(drawn(Curve((0.0, 1.0), (0.0, 1.0)))))
    assert places[0][1] > places[-1][1]


def test_a_value_that_is_not_finite_is_a_gap():
    broken = Curve(XS, tuple(math.nan if abs(x) < 0.5 else math.inf if x > 3.5 else math.sin(x) for x in XS))
    assert len(MOVE.findall(line_of(drawn(SINE)))) == 1
    assert len(MOVE.findall(line_of(drawn(broken)))) == 2


def test_a_pole_is_not_crossed():
    inverse = Curve(XS, tuple(1 / x if x else math.inf for x in XS))
    tangent = Curve(XS, tuple(math.tan(x + 0.003) for x in XS))
    assert len(MOVE.findall(line_of(drawn(inverse)))) == 2
    assert len(MOVE.findall(line_of(drawn(tangent)))) == 3


def test_a_logarithmic_axis_makes_a_power_a_straight_line_and_carries_powers_of_ten():
    xs = tuple(10.0 ** (-k / 4) for k in range(40))
    document = drawn(Curve(xs, tuple(x**2 for x in xs)), log="xy")
    assert {"10⁻⁸", "10⁻⁴"} <= set(texts(document))
    (x0, y0), *_, (x1, y1) = places = points(line_of(document))
    assert all(abs(y0 + (x - x0) * (y1 - y0) / (x1 - x0) - y) < 0.5 for x, y in places)


def test_the_legend_stands_beside_the_frame():
    document = drawn(SINE, MINE)
    _, _, right, _ = frame(document)
    labels = {element.text: float(element.get("x")) for element in document.iter(f"{NAME}text")}
    assert labels["sin"] > right
    assert labels["your sin"] > right


def test_labels_stay_on_the_page_however_many_and_long_they_are():
    document = drawn(*(Curve((0.0, 1.0), (0.0, k), f"curve {k} " + "long " * 30) for k in range(30)))
    assert all(0 <= float(element.get("y")) <= HEIGHT for element in document.iter(f"{NAME}text"))
    assert max(len(text) for text in texts(document)) <= 26


def test_your_line_and_the_true_one_differ_in_more_than_colour():
    both = svg([Figure((SINE, MINE))])
    assert both.count("stroke-width") == 2, "the true line, and its sample in the legend"
    assert "a2 2 0" in both, "beads"


def test_a_long_row_of_marks_can_be_seen_through():
    document = drawn(Curve(XS, XS, "tangent", "points"))
    row = next(e.get("d") for e in document.iter(f"{NAME}path") if (e.get("d") or "").count("a4 4") > 10)
    places = [(float(x), float(y)) for x, y in MOVE.findall(row)]
    assert all(math.dist(a, b) >= 8.9 for a, b in pairwise(places))


def test_a_label_or_title_of_a_learner_cannot_break_the_document():
    document = drawn(Curve((0.0, 1.0), (0.0, 1.0), '</text><script>&"\x1b[31m\x00\ud800'), title="a < b & c\x07")
    assert texts(document)[0] == "a < b & c"
    assert not list(document.iter(f"{NAME}script"))
    assert any("<script>&" in text for text in texts(document))


def test_those_who_cannot_see_it_are_told():
    document = drawn(SINE, title="A wave")
    assert document.find(f"{NAME}g/{NAME}title").text == "A wave"
    assert "highest 1" in document.find(f"{NAME}g/{NAME}desc").text


def test_without_a_point_a_sentence_says_so():
    assert any("Nothing to draw" in text for text in texts(drawn(Curve((1.0,), (math.nan,)))))


def test_several_figures_stand_below_one_another():
    document = ET.fromstring(svg([Figure((SINE,), "one"), Figure((MINE,), "two")]))
    assert document.get("height") == str(2 * HEIGHT)
    assert [group.get("transform") for group in document.iter(f"{NAME}g")] == [
        "translate(0 0)",
        f"translate(0 {HEIGHT})",
    ]


@pytest.mark.parametrize("log", ["", "x", "y", "xy"])
@given(
    st.lists(
        st.tuples(
            st.lists(st.tuples(st.floats(), st.floats()), max_size=12),
            st.text(max_size=8).map(str.upper),  # a label may be called nan
            st.sampled_from(["line", "points"]), st.booleans(),
        ), max_size=4,
    )
)  # fmt: skip
def test_whatever_the_values_the_document_is_well_formed_and_nothing_leaves_the_page(log, drawn_curves):
    curves = [Curve(*(zip(*rows, strict=True) if rows else ((), ())), *more) for rows, *more in drawn_curves]
    curves = [Curve(tuple(c.x), tuple(c.y), c.label, c.style, c.yours) for c in curves]
    text = svg([Figure(tuple(curves), log=log)])
    document = ET.fromstring(text)
    assert "nan" not in text.partition("</desc>")[2]
    assert "inf" not in text.partition("</desc>")[2]
    for path in document.iter(f"{NAME}path"):
        assert all(0 <= float(x) <= WIDTH and 0 <= float(y) <= HEIGHT for x, y in MOVE.findall(path.get("d")))
