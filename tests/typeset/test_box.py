from hypothesis import given
from hypothesis import strategies as st

from tutor.typeset import box as boxes
from tutor.typeset.box import Box
from tutor.typeset.cells import cell_width

some_boxes = st.lists(st.text(st.sampled_from("x²é̄漢 "), max_size=5), min_size=1, max_size=4).flatmap(
    lambda rows: st.integers(0, len(rows) - 1).map(lambda baseline: boxes.box(rows, baseline))
)


def is_rectangular(one: Box) -> bool:
    return all(cell_width(row) == one.width for row in one.rows) and 0 <= one.baseline < one.height


@given(some_boxes, some_boxes)
def test_whatever_is_put_together_is_a_rectangle_around_its_baseline(left: Box, right: Box) -> None:
    for made in (
        boxes.beside(left, right),
        boxes.stacked([left, right]),
        boxes.fraction(left, right),
        boxes.root(left),
        boxes.root(left, "∛"),
        boxes.root(left, "ⁿ√"),
        boxes.limits(left, right, None),
        boxes.limits(left, None, right),
        boxes.scripts(left, "₁", right, None),
        boxes.scripts(left, "", None, right),
        boxes.corner_scripts(boxes.stacked([left, right]), "1", "2") if left.height > 1 else left,
        boxes.delimited("(", left, "}"),
        boxes.delimited("{", left, ""),
        boxes.delimited("⟨", left, "‖"),
        boxes.grid([[left, right], [right, left]], "lr", 2),
        boxes.overlined(left),
        boxes.underlined(left),
        boxes.braced(left, right, over=True),
        boxes.braced(left, right, over=False),
        boxes.boxed(left),
        boxes.within(left, 9, "c"),
    ):
        assert is_rectangular(made)


@given(some_boxes, some_boxes)
def test_neighbours_share_the_row_of_their_baselines(left: Box, right: Box) -> None:
    row = boxes.beside(left, right)
    assert row.rows[row.baseline] == left.rows[left.baseline] + right.rows[right.baseline]


@given(some_boxes, some_boxes)
def test_the_rule_of_a_fraction_is_its_baseline_and_wider_than_both_parts(above: Box, below: Box) -> None:
    fraction = boxes.fraction(above, below)
    assert fraction.rows[fraction.baseline] == "─" * (max(above.width, below.width) + 2)
    assert fraction.baseline == above.height


def test_delimiters_are_as_tall_as_what_they_hold() -> None:
    def left_of(rows: int, delimiter: str) -> str:
        return "".join(row[0] for row in boxes.delimited(delimiter, boxes.box(["x"] * rows), "").rows)

    assert [left_of(rows, "(") for rows in (1, 2, 3, 4)] == ["(", "⎛⎝", "⎛⎜⎝", "⎛⎜⎜⎝"]
    assert [left_of(rows, "{") for rows in (1, 2, 3, 5)] == ["{", "⎰⎱", "⎧⎨⎩", "⎧⎪⎨⎪⎩"]
    assert left_of(3, "|") == "│││"


def test_stacked_boxes_are_set_apart_only_where_one_is_tall() -> None:
    flat, tall = boxes.text("a"), boxes.box(["2", "b"], 1)
    assert boxes.stacked([flat, flat]).rows == ("a", "a")
    assert boxes.stacked([flat, tall, flat]).rows == ("a", " ", "2", "b", "a")
