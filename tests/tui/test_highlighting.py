from hypothesis import given
from hypothesis import strategies as st

from tutor.tui.highlighting import Highlighter, stretches
from tutor.tui.inks import PYTHON


def kinds(line: str, state: str = "") -> dict[str, str]:
    """Text → kind, for the stretches of a line in ASCII."""
    return {line[start:end]: kind for start, end, kind in stretches(line, state)[0]}


def test_words_are_coloured_by_what_they_are():
    found = kinds("def f(x): return len(x) if x is None else g(0x1F, 1.5e-3, 'a')  # why")
    assert found == {
        "def": "keyword", "f": "definition", "return": "keyword", "len": "builtin", "if": "keyword", "is": "keyword",
        "None": "constant", "else": "keyword", "g": "call", "0x1F": "number", "1.5e-3": "number", "'a'": "string",
        "# why": "comment",
    }  # fmt: skip


def test_what_is_still_to_be_filled_in_stands_out_in_code_only():
    assert kinds("    ...") == {"...": "blank"}
    assert kinds('x = "..."') == {'"..."': "string"}
    assert kinds("# ...") == {"# ...": "comment"}


def test_a_decorator_is_one_thing():
    assert kinds("@functools.cache") == {"@functools.cache": "decorator"}


def test_triple_quotes_go_on_over_lines_until_they_are_closed():
    lines = ['x = """one', "# two", 'three""" + y  # four']
    rows = Highlighter().rows(lines)
    assert rows[0] == [(4, None, "string")]
    assert rows[1] == [(0, None, "string")]
    assert rows[2] == [(0, 8, "string"), (14, 20, "comment")]


def test_columns_count_bytes_as_textual_wants_them():
    assert stretches("π = 'σ'", "")[0] == [(5, 9, "string")]


def test_lines_that_did_not_change_are_not_looked_at_again():
    highlighter = Highlighter()
    before = highlighter.rows(["x = 1", "y = 2"])
    after = highlighter.rows(["x = 1", "y = 3"])
    assert after[0] is before[0]
    assert after[1] is not before[1]


@given(st.lists(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\n\r")), max_size=6))
def test_any_text_is_coloured_within_its_lines_from_left_to_right(lines):
    for row, found in Highlighter().rows(lines).items():
        length = len(lines[row].encode())
        at = 0
        for start, end, kind in found:
            assert kind in PYTHON
            assert at <= start <= length
            at = length if end is None else end
            assert start <= at <= length
