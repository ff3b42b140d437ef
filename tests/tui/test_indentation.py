import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.tui.indentation import clause_margin, comment_toggled, dedented, indented, is_between_brackets, next_margin

LINES = st.lists(
    st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs", "Zl", "Zp", "Cc"])), min_size=1
)


@pytest.mark.parametrize(
    ("head", "margin"),
    [
        ("def f(x):", "    "),
        ("    if x:  # why", "        "),
        ("a = [", "    "),
        ("    return x", ""),
        ("    return (x,", "    "),
        ("    y = 1", "    "),
        ("returned = 1", ""),
        ("# note:", ""),
        ("", ""),
    ],
)
def test_the_next_line_begins_where_its_block_does(head, margin):
    assert next_margin(head) == margin


@pytest.mark.parametrize(
    ("above", "line", "margin"),
    [
        (["if a:", "    b"], "    else:", ""),
        (["if a:", "    b"], "else:", None),
        (["if a:", "    b"], "    elif c:", ""),
        (["for a in b:", "    if a:", "        c"], "        else:", "    "),
        (["for a in b:", "    c = 1"], "    else:", ""),
        (["try:", "    a", "", "    # b"], "    except ValueError as error:  # c", None),
        (["try:", "    a", "", "    # b"], "    except ValueError as error:", ""),
        (["try:", "    a", "except E:", "    b"], "    finally:", ""),
        (["try:", "    a", "except E:", "    b", "else:", "    c"], "    finally:", ""),
        (["if a:", "    b", "c"], "    else:", None),
        (["a = 1"], "    else:", None),
        (["if a:", "    b"], "    elsewhere:", None),
        (["if a:", "    b"], "    else :", ""),
        ([], "else:", None),
    ],
)
def test_a_clause_belongs_to_the_nearest_block_that_it_can_continue(above, line, margin):
    assert clause_margin(above, line) == margin


def test_an_empty_pair_of_brackets_is_noticed():
    assert is_between_brackets("f(", ")")
    assert is_between_brackets("[", "] + x")
    assert not is_between_brackets("f(", "]")
    assert not is_between_brackets("", "")
    assert not is_between_brackets("f(x", ")")


@given(LINES)
def test_to_indent_and_then_to_dedent_changes_nothing(lines):
    assert dedented(indented(lines)) == [line if line.strip() else dedented([line])[0] for line in lines]


@given(LINES)
def test_to_comment_out_and_then_in_changes_nothing(lines):
    live = [line for line in lines if line.strip()]
    if live and not all(line.lstrip().startswith("#") for line in live):
        assert comment_toggled(comment_toggled(lines)) == lines
