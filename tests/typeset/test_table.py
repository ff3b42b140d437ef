from tutor.typeset.document import lay_out, plain

TABLE = """
| step | forward | what it is |
|-----:|:-------:|------------|
| 1e-1 | 3.9e-2 | the **largest** $h$ |
| 1e-10 | 4e-7 | `best` |
"""


def test_columns_are_aligned_as_asked_under_a_strong_header() -> None:
    assert plain(TABLE, 60).splitlines() == [
        " step  forward  what it is",
        "─────  ───────  ─────────────",
        " 1e-1  3.9e-2   the largest h",
        "1e-10   4e-7    best",
    ]
    styles = {span.text: span.style for line in lay_out(TABLE, 60) for span in line}
    assert styles["what it is"] == "strong"
    assert styles["largest"] == "strong"
    assert styles["h"] == "math"
    assert styles["best"] == "code"


def test_cells_wrap_and_rows_are_then_set_apart() -> None:
    assert plain(TABLE, 26).splitlines() == [
        " step  forward  what it is",
        "─────  ───────  ──────────",
        " 1e-1  3.9e-2   the",
        "                largest h",
        "",
        "1e-10   4e-7    best",
    ]


def test_a_table_without_room_for_its_words_becomes_records() -> None:
    assert plain(TABLE, 22).splitlines() == [
        "step        1e-1",
        "forward     3.9e-2",
        "what it is  the",
        "            largest h",
        "",
        "step        1e-10",
        "forward     4e-7",
        "what it is  best",
    ]


def test_an_empty_header_is_left_out() -> None:
    assert plain("| | |\n|-|-|\n| a | b |\n| c | |\n", 20) == "a  b\nc"


def test_a_formula_is_not_broken_while_other_cells_can_give_way() -> None:
    text = "| f | remark |\n|---|---|\n| $a + b = c + d$ | a few words about it |"
    assert plain(text, 28).splitlines()[2:] == [
        "a + b = c + d  a few words",
        "               about it",
    ]
