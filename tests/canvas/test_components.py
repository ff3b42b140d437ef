import math
import re
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from tutor.canvas.components import rows_of
from tutor.canvas.draw import draw
from tutor.canvas.svg import svg
from tutor.canvas.twin import twin
from tutor.wire.figure import Curve, Figure

NAMES = ("dW[0,0]", "dW[0,1]", "db", "dc")
TRUTH = Curve((0.0, 1.0, 2.0, 3.0), (1.0, -2.0, 0.5, 0.0), "numeric", "points")
COLOURS = re.compile("\x1b\\[[0-9;]*m")


def figure(*yours: float) -> Figure:
    xs = tuple(map(float, range(len(yours))))
    return Figure((TRUTH, Curve(xs, yours, "yours", "points", yours=True)), "gradients", names=NAMES)


def test_each_component_has_a_row_with_its_name_and_wrong_ones_are_marked_with_both_numbers():
    rows = draw(figure(1.0, 2.0, 0.5 + 1e-9, 0.0), 60, 10, colour=False).split("\n")
    assert [row[:9] for row in rows] == ["✓ dW[0,0]", "✗ dW[0,1]", "✓ db     ", "✓ dc     "]
    assert rows[1].endswith("yours 2, right −2")
    assert "○" in rows[1]
    assert "●" in rows[1]
    assert rows[0].count("◉") == 1, "where both are in one place"
    assert max(map(len, rows)) <= 60


def test_without_an_answer_the_truth_stands_alone_and_a_part_of_one_is_shown():
    rows = draw(figure(1.0, 2.0), 60, 10, colour=False).split("\n")
    assert rows[2].startswith("  db ")
    assert "○" in rows[2]
    assert "0.5" not in rows[2], "the number would be the answer"
    assert "db: open." in twin(figure(1.0, 2.0))


def test_where_rows_are_short_the_wrong_ones_are_kept():
    many = tuple(f"c[{k}]" for k in range(30))
    xs = tuple(map(float, range(30)))
    mine = tuple(5.0 if k in {20, 28} else 1.0 for k in range(30))
    rows = rows_of(Figure((Curve(xs, (1.0,) * 30), Curve(xs, mine, yours=True)), names=many), 50, 8)
    assert len(rows) == 8
    assert {"c[20]", "c[28]"} <= {row.split()[0] for mark, row in rows if mark == "✗"}
    assert rows[-1][1] == " and 23 more, none of them wrong"


def test_without_any_answer_nothing_is_said_to_be_right_or_wrong():
    bare = Figure((TRUTH,), "gradients", names=NAMES)
    assert rows_of(bare, 50, 3)[-1][1] == " and 2 more"
    assert twin(bare) == "gradients\n4 components, and none has a value of yours yet."


def test_a_narrow_drawing_keeps_the_marks():
    rows = draw(figure(1.0, 2.0, 0.5, 0.0), 24, 10, colour=False).split("\n")
    assert max(map(len, rows)) <= 24
    assert rows[1].startswith("✗ dW[0,1]")


def test_the_words_and_the_svg_say_the_same():
    told = twin(figure(1.0, 2.0, 0.5, 0.0))
    assert "dW[0,1]: yours 2, right −2, wrong." in told
    assert told.endswith("1 of 4 components are wrong.")
    drawn = svg([figure(1.0, 2.0, 0.5, 0.0)])
    ET.fromstring(drawn)
    assert "✗ dW[0,1]" in drawn
    assert "yours 2, right −2" in drawn


def test_colours_are_those_of_the_curves_and_say_nothing_more():
    coloured = draw(figure(1.0, 2.0, 0.5, 0.0), 60, 10)
    assert "\x1b[38;2;" in coloured
    assert COLOURS.sub("", coloured) == draw(figure(1.0, 2.0, 0.5, 0.0), 60, 10, colour=False)


def test_ascii_alone_is_enough():
    rows = draw(figure(1.0, 2.0, 0.5, 0.0), 60, 10, colour=False, in_ascii=True)
    assert rows.isascii()
    assert rows.split("\n")[1].startswith("x dW[0,1]")


numbers = st.one_of(st.floats(), st.sampled_from([math.nan, math.inf, -math.inf, 1e308, -1e308, 5e-324]))
curves = st.builds(
    Curve,
    st.lists(numbers, max_size=6).map(tuple),
    st.lists(numbers, max_size=6).map(tuple),
    st.text(max_size=5),
    st.sampled_from(["line", "points", "upright"]),
    st.booleans(),
)


@given(st.lists(curves, max_size=4), st.lists(st.text(max_size=8), max_size=8), st.integers(0, 90), st.integers(0, 20))
def test_no_number_whatever_breaks_it(drawn: list[Curve], names: list[str], width: int, height: int) -> None:
    shown = Figure(tuple(drawn), names=tuple(names))
    text = draw(shown, width, height, colour=False)
    assert all(len(row) <= max(width, 1) for row in text.split("\n")) or not names
    twin(shown)
    svg([shown])
