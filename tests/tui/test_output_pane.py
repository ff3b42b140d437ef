from hypothesis import given
from hypothesis import strategies as st

from tutor.tui.output_pane import harmless


def test_what_moves_the_cursor_or_changes_colours_is_taken_out():
    assert harmless("\x1b[31mred\x1b[0m \x1b]0;title\x07x\x1bcy\x9b31mz\x1b(B") == "red xyz"


def test_of_a_line_written_over_the_last_state_is_shown():
    assert harmless("1 %\r50 %\r100 %\nnext\r\n") == "100 %\nnext\n"


def test_the_direction_of_writing_cannot_be_turned():
    assert harmless("a\u202eb") == "ab"


@given(st.text())
def test_nothing_that_controls_a_terminal_is_left(printed):
    assert all(each in "\n\t" or (ord(each) >= 32 and not 127 <= ord(each) < 160) for each in harmless(printed))
