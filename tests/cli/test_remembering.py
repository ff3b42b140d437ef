"""`tutor history` and `tutor restore`."""

from datetime import datetime, timedelta

import pytest

from tests.conftest import NOON
from tutor.progress.model import Attempt

from .command import solution, starter

EXERCISE = "01-basic-rules"
UTC = {"TZ": "UTC"}


def attempt(source="x = 1\n", at=NOON, **statuses):
    parts = [{"id": letter, "status": status, "checks": []} for letter, status in statuses.items()]
    report = {"file": "f", "exercise": EXERCISE, "passed": False, "parts": parts, "error": None, "seed": 7}
    return Attempt(EXERCISE, at, source, report)


def test_without_an_attempt_it_says_so(tutor_in):
    assert tutor_in("history", "1").out == "1 · Basic differentiation rules: no attempt yet\n"


def test_attempts_are_listed_newest_first_with_their_marks(tutor_in, tutor):
    tutor.store.add_attempt(attempt(a="passed", b="wrong", c="todo"))
    tutor.store.add_attempt(attempt(at=NOON + timedelta(hours=1), a="passed", b="passed", c="self-assessed"))
    ended = tutor_in("history", "1", env=UTC)
    assert ended.status == 0
    assert ended.out.splitlines() == [
        "1 · Basic differentiation rules: attempts, newest first",
        "   1  2026-03-02 13:00  a✓ b✓ c✓",
        "   2  2026-03-02 12:00  a✓ b✗ c○",
    ]


def test_of_many_attempts_the_newest_are_listed_and_all_on_demand(tutor_in, tutor):
    for minute in range(25):
        tutor.store.add_attempt(attempt(at=NOON + timedelta(minutes=minute), a="todo"))
    listed = tutor_in("history", "1").out.splitlines()
    assert len(listed) == 22
    assert listed[-1] == "      and 5 older, which --all lists"
    assert len(tutor_in("history", "1", "--all").out.splitlines()) == 26


def test_an_attempt_is_shown_with_its_report_and_its_text(tutor_in, tmp_path):
    text = solution().replace("12 * x**3", "13 * x**3")
    (tmp_path / "mine.py").write_text(text)
    judged = tutor_in("check", "1", "mine.py", "--record")
    ended = tutor_in("history", "1", "1")
    assert ended.status == 0
    assert ended.out.startswith("attempt of ")
    assert ended.out.endswith(text + "\n")
    told = next(line for line in judged.out.splitlines() if "95" in line)
    assert told in ended.out.splitlines(), "the same words as in the check"


def test_what_would_move_the_cursor_is_left_out_of_a_text(tutor_in, tutor):
    tutor.store.add_attempt(attempt("x = '\x1b[2J'\n", a="todo"))
    assert "x = ''" in tutor_in("history", "1", "1").out


def test_an_attempt_of_another_course_is_shown_as_far_as_it_goes(tutor_in, tutor):
    tutor.store.add_attempt(attempt(a="passed", q="wrong"))
    tutor.store.add_attempt(Attempt(EXERCISE, NOON + timedelta(hours=1), "y = 2\n", {"parts": "none"}))
    other = tutor_in("history", "1", "2")
    assert other.status == 0
    assert "a✓ q✗" in other.out
    assert "x = 1" in other.out
    assert "y = 2" in tutor_in("history", "1", "1").out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["1", "2"], "no number 2 among the attempts at exercise 1: there is 1"),
        (["1", "1", "--draft"], "no number 1 among the former drafts of exercise 1: there is none"),
        (["1", "--draft"], "tutor history 1 1 --draft"),
    ],
)
def test_what_there_is_not_is_told(tutor_in, tutor, arguments, told):
    tutor.store.add_attempt(attempt(a="todo"))
    ended = tutor_in("history", *arguments)
    assert ended.status == 2
    assert told in ended.err


def test_a_former_draft_is_listed_shown_and_brought_back(tutor_in, tutor):
    tutor.store.save_draft(EXERCISE, "mine = 1\n")
    assert tutor_in("reset", "1").status == 0
    assert tutor_in("history", "1", env=UTC).out.splitlines()[1:] == [
        "Former drafts, newest first",
        "   1  2026-03-02 12:00  1 line",
    ]
    assert tutor_in("history", "1", "1", "--draft").out == "mine = 1\n\n"
    ended = tutor_in("restore", "1")
    assert ended.status == 0
    assert "(1 line)" in ended.out
    assert tutor.store.draft(EXERCISE).source == "mine = 1\n"
    assert tutor_in("restore", "1").status == 0
    assert tutor.store.draft(EXERCISE).source == starter()


def test_there_may_be_nothing_to_bring_back(tutor_in):
    ended = tutor_in("restore", "1")
    assert ended.status == 2
    assert ended.err == "tutor: There is no former draft of exercise 1 to bring back.\n"


def test_times_are_those_of_the_learners_place(tutor_in, tutor):
    tutor.store.add_attempt(attempt(at=datetime.fromisoformat("2026-03-02T23:30:00+00:00"), a="todo"))
    assert "2026-03-03 08:30" in tutor_in("history", "1", env={"TZ": "Asia/Tokyo"}).out


def test_what_has_changed_since_an_attempt_or_a_former_draft_is_shown(tutor_in, tutor):
    tutor.store.add_attempt(attempt("x = 1\ny = 2\n", a="todo"))
    tutor.store.save_draft(EXERCISE, "x = 1\ny = 3\n")
    told = tutor_in("history", "1", "1", "--diff").out
    assert told.endswith("--- this text\n+++ draft\n@@ -1,2 +1,2 @@\n x = 1\n-y = 2\n+y = 3\n")
    assert tutor_in("reset", "1").status == 0
    assert "-y = 3\n" in tutor_in("history", "1", "1", "--draft", "--diff").out
    assert tutor_in("restore", "1").status == 0
    tutor.store.add_attempt(attempt("x = 1\ny = 3\n", at=NOON + timedelta(hours=1), a="todo"))
    assert tutor_in("history", "1", "1", "--diff").out.endswith("\n\nYour draft is this text.\n")
    assert "tutor history 1 1 --diff" in tutor_in("history", "1", "--diff").err


def test_an_attempt_is_brought_back_and_that_can_be_undone(tutor_in, tutor):
    tutor.store.add_attempt(attempt("old = 1\n", at=NOON - timedelta(days=1), a="todo"))
    tutor.store.add_attempt(attempt("new = 2\n", a="todo"))
    tutor.store.save_draft(EXERCISE, "mine = 3\n")
    ended = tutor_in("restore", "1", "2", env=UTC)
    assert ended.status == 0
    assert "your attempt of 2026-03-01 12:00" in ended.out
    assert tutor.store.draft(EXERCISE).source == "old = 1\n"
    assert tutor_in("restore", "1").status == 0
    assert tutor.store.draft(EXERCISE).source == "mine = 3\n"
    assert "there are 2" in tutor_in("restore", "1", "3").err
