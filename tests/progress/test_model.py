"""The words of a standing, without a database."""

from datetime import UTC, datetime

from tutor.progress.model import STATUSES, Attempt, is_better


def test_being_judged_right_beats_judging_oneself_right_beats_being_wrong_beats_nothing_done():
    assert STATUSES == ("todo", "wrong", "self-assessed", "passed")
    assert is_better("passed", than="self-assessed")
    assert is_better("wrong", than="todo")
    assert not is_better("wrong", than="wrong")
    assert is_better("todo", than=None)


def test_the_statuses_of_an_attempt_are_those_of_its_report():
    parts = [{"id": "a", "status": "passed"}, {"id": "b", "status": "todo"}, {"id": "c", "status": "splendid"}, "d"]
    assert Attempt("01", datetime(2026, 1, 1, tzinfo=UTC), "", {"parts": parts}).statuses == {
        "a": "passed",
        "b": "todo",
    }
    assert Attempt("01", datetime(2026, 1, 1, tzinfo=UTC), "", {"error": "no parts"}).statuses == {}
