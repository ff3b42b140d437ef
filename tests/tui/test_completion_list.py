import pytest

from tutor.tui.completion import Candidate
from tutor.tui.completion_list import CompletionList

MANY = [Candidate(f"name{number}", "here") for number in range(20)]


@pytest.mark.parametrize(
    ("count", "cursor", "height", "rows"),
    [
        (20, 0, 30, range(1, 9)),
        (2, 0, 30, range(1, 3)),
        (20, 28, 30, range(20, 28)),
        (20, 5, 11, range(6, 11)),
        (20, 6, 11, range(6)),
        (3, 9, 11, range(6, 9)),
    ],
)
def test_it_is_below_the_cursor_or_where_there_is_more_room(count, cursor, height, rows):
    assert CompletionList(MANY[:count], 0, 0).rows(cursor, height) == rows


def test_the_first_step_chooses_an_end_and_later_ones_go_round():
    offered = CompletionList(MANY[:3], 0, 0)
    assert not offered.is_chosen
    offered.move(1)
    assert offered.is_chosen
    assert offered.candidate.name == "name0"
    offered.move(-1)
    assert offered.candidate.name == "name2"
    again = CompletionList(MANY[:3], 0, 0)
    again.move(-1)
    assert again.candidate.name == "name2"


def test_a_long_list_follows_the_choice():
    offered = CompletionList(MANY, 0, 0)
    for _ in range(12):
        offered.move(1)
    assert [offered.index_at(row, 8) for row in range(8)] == list(range(4, 12))
