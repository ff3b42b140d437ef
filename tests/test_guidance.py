"""What somebody is offered next: hints one at a time, an offer of one, the part that is open."""

from datetime import timedelta

import pytest

from tutor.guidance import Hinted, first_unfinished, hints_offered, next_hint
from tutor.progress.store import Store
from tutor.service import Tutor

from .conftest import NOON


@pytest.fixture(scope="module")
def judge(course, tmp_path_factory):
    """A tutor that nothing is recorded with."""
    tutor = Tutor(course, Store(tmp_path_factory.mktemp("data"), lambda: NOON), lambda: NOON)
    yield tutor
    tutor.close()


@pytest.fixture(scope="module")
def exercise(course):
    return course.find("1")


@pytest.fixture(scope="module")
def asked(judge, exercise):
    return judge.ask(exercise, 7)


@pytest.fixture
def attempt(judge, tutor, exercise):
    """Judge answers to part c, each time at other points, and keep the attempt."""
    seeds = iter(range(100))

    def attempt(answer, before=""):
        source = f"import numpy as np, math\n{before}# c · A quotient\ndef h_prime(x):\n    return {answer}\n"
        asked = judge.ask(exercise, next(seeds))
        tutor.record(judge.explain(asked, judge.judge(asked, source), source), source, "draft")
        return hints_offered(tutor.store, exercise)

    return attempt


def test_hints_are_counted_part_by_part(tutor, exercise):
    hints = exercise.parts[1].hints
    assert next_hint(tutor.store, exercise, "b") == Hinted(hints[:1], len(hints), ended=False)
    assert next_hint(tutor.store, exercise, "b").shown == hints[:2]
    assert len(next_hint(tutor.store, exercise, "a").shown) == 1
    assert tutor.store.standing(exercise.id).hints == {"a": 1, "b": 2}


def test_after_the_last_hint_there_is_none_to_count(tutor, exercise):
    taken = [next_hint(tutor.store, exercise, "a") for _ in range(5)]
    assert [hinted.ended for hinted in taken] == [False] * 4 + [True]
    assert taken[-1].shown == exercise.parts[0].hints
    assert tutor.store.hints_taken(exercise.id, "a") == 4


def test_the_first_hint_is_about_the_mistake_that_was_made_and_stays(tutor, exercise, attempt):
    attempt("2*x")
    first = next_hint(tutor.store, exercise, "c").shown
    assert first == ("Try your recipe on $x^3/x$, which is $x^2$. Does it give $2x$?",)
    attempt("2*x/(x - 1)")
    assert next_hint(tutor.store, exercise, "c").shown == (*first, exercise.parts[2].hints[1])
    assert next_hint(tutor.store, exercise, "a").shown == exercise.parts[0].hints[:1], "nothing is known of it"


def test_the_first_unfinished_part_is_the_first_that_was_never_passed(tutor, judge, asked, exercise):
    assert first_unfinished(tutor.store, exercise) == "a"
    tutor.record(judge.judge(asked, exercise.reference.replace("12 * x**3", "12 * x**2")), "", "")
    assert first_unfinished(tutor.store, exercise) == "a"
    tutor.record(judge.judge(asked, exercise.reference), "", "")
    assert first_unfinished(tutor.store, exercise) is None
    tutor.record(judge.judge(asked, exercise.starter), "", "")
    assert first_unfinished(tutor.store, exercise) is None


def test_the_same_values_written_in_another_way_are_no_new_try(attempt):
    for answer in ("2*x", "2*x + 0*x**2 + 1 - 1", "x + x", "2*x/1"):
        assert attempt(answer) == set()


def test_a_hint_is_offered_after_the_third_wrong_answer_of_any_kind(attempt):
    assert attempt("x") == set()
    assert attempt("x + 0.5") == set()
    assert attempt("x + 0.25") == {"c"}
    assert attempt("(2*x*(x - 1) - (x**2 + 1))/(x - 1)**2") == set(), "it is right now"
    assert attempt("x") == set(), "and counted anew"


def test_what_is_checked_again_as_it_was_is_no_new_try(attempt):
    for _ in range(4):
        assert attempt("x") == set()
    for before in ("one = 1\n", "# another thought\n"):
        assert attempt("x", before) == set(), "another part was worked at"


def test_a_function_without_a_value_is_told_apart_by_its_text(attempt):
    assert attempt("x0") == set()
    assert attempt("x0") == set()
    assert attempt("x1") == set()
    assert attempt("x2") == {"c"}


def test_a_file_that_is_no_python_for_once_interrupts_no_row(attempt):
    assert attempt("x") == set()
    assert attempt("x + 0.5") == set()
    assert attempt("x + ") == set()
    assert attempt("x + 0.25") == {"c"}


def test_who_starts_over_has_not_tried_yet(tutor, exercise, attempt):
    for answer in ("x", "x + 0.5"):
        attempt(answer)
    tutor.store._now = lambda: NOON + timedelta(minutes=1)
    tutor.store.start_over(exercise.id, exercise.starter)
    assert attempt("x + 0.25") == set()
