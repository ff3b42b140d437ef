"""One course, one learner: what both front ends drive."""

import json
import shutil
import threading
import time

import pytest

from tutor.course.load import load_course
from tutor.errors import ContentError
from tutor.places import content_root
from tutor.progress.store import Store
from tutor.sandbox.host import Cancelled
from tutor.service import MAX_SEED, Tutor

from .conftest import NOON

EXERCISE = "01-basic-rules"


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
    return judge.ask(exercise, 7, drawn=True)


@pytest.fixture(scope="module")
def graded(judge, asked, exercise):
    """What became of the solution with one wrong answer in it."""
    return judge.judge(asked, exercise.reference.replace("12 * x**3", "12 * x**2"))


def statuses(graded):
    return {part.letter: str(part.status) for part in graded.report.parts}


def test_the_course_is_found_wherever_the_package_lies():
    assert (content_root() / "course.toml").is_file()


def test_the_same_seed_asks_the_same_questions(judge, exercise):
    first, again, other = (repr(judge.ask(exercise, seed).questions) for seed in (7, 7, 8))
    assert again == first
    assert other != first


def test_without_a_seed_one_is_drawn(judge, exercise):
    seeds = {judge.ask(exercise).draw.seed for _ in range(3)}
    assert len(seeds) > 1
    assert all(0 <= seed < MAX_SEED for seed in seeds)


def test_the_reference_solution_is_asked_the_same_draw(asked):
    assert asked.reference.stopped is None
    assert set(asked.reference.outcomes) == {probe.id for probe in asked.questions.reference.probes}


def test_checks_are_made_once(judge, exercise):
    assert judge.checks(exercise) is judge.checks(exercise)


def test_a_submission_is_judged_part_by_part(graded):
    assert statuses(graded) == {"a": "wrong", "b": "passed", "c": "passed"}
    assert not graded.report.passed
    assert graded.duration_ms > 0


def test_the_result_is_the_object_of_the_command_line(graded):
    told = json.loads(json.dumps(graded.to_json("mine.py"), allow_nan=False))
    assert told["file"] == "mine.py"
    assert told["exercise"] == EXERCISE
    assert told["seed"] == 7
    assert told["course"] == "1.0.0"
    assert [part["status"] for part in told["parts"]] == ["wrong", "passed", "passed"]


def test_plots_come_with_the_curves_of_the_learner(graded, exercise):
    assert [part for part, _ in graded.figures] == [plot.part for plot in exercise.plots]
    labels = [curve.label for curve in graded.figures[0][1].curves]
    assert labels == ["f", "f′", "your f′", "your tangent", "at x = 2: yours 47, right 95"]


def test_plots_are_made_only_when_they_are_asked_for(judge, exercise):
    assert judge.judge(judge.ask(exercise, 7), exercise.starter).figures == ()


def test_what_is_not_filled_in_has_no_curve(judge, asked, exercise):
    starter = judge.judge(asked, exercise.starter)
    assert statuses(starter) == {"a": "todo", "b": "todo", "c": "todo"}
    assert [curve.label for curve in starter.figures[0][1].curves] == ["f", "f′"]


def test_judging_remembers_nothing(judge, graded):
    assert judge.store.attempts() == ()


def test_a_file_that_cannot_be_read_has_a_report_in_which_nothing_was_reached(judge, asked):
    report = judge.unjudged(asked).report
    assert [part.letter for part in report.parts] == ["a", "b", "c"]
    assert {str(part.status) for part in report.parts} == {"todo"}


def test_a_run_shows_what_is_printed_and_drawn_and_judges_nothing(judge):
    text = "import numpy as np\nfrom tutor.lab import plot\nprint('hello')\nplot(np.arange(3.0), np.arange(3.0))\n"
    seen = judge.run(text)
    assert seen.printed == "hello\n"
    assert seen.figures[0].curves[0].y == (0.0, 1.0, 2.0)
    assert seen.outcomes == {}


def test_a_run_can_be_ended_from_another_thread(judge, asked):
    run = judge.sandbox.start()
    threading.Timer(0.5, run.cancel).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        judge.judge(asked, "while True: pass\n", run)
    assert time.monotonic() - began < 4


def test_an_attempt_is_recorded_with_its_text_and_its_time(tutor, graded):
    tutor.record(graded, "the text", "mine.py")
    [attempt] = tutor.store.attempts()
    assert (attempt.exercise, attempt.at, attempt.source) == (EXERCISE, NOON, "the text")
    assert attempt.report["file"] == "mine.py"
    assert tutor.store.standing(EXERCISE).best == {"a": "wrong", "b": "passed", "c": "passed"}


def test_the_text_of_an_exercise_is_the_draft_or_else_the_starter(tutor, exercise):
    assert tutor.text_of(exercise) == exercise.starter
    tutor.store.save_draft(exercise.id, "")
    assert tutor.text_of(exercise) == ""


def broken(tmp_path, name, file, old, new):
    """A tutor of a course with one exercise, in which this was replaced; and the exercise."""
    shutil.copytree(content_root() / name, tmp_path / "course" / name)
    shutil.copy(content_root() / "course.toml", tmp_path / "course")
    path = tmp_path / "course" / name / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    course = load_course(tmp_path / "course")
    return Tutor(course, Store(tmp_path / "data", lambda: NOON), lambda: NOON), course.find(name)


def test_an_ill_formed_check_is_the_authors_fault(tmp_path):
    tutor, exercise = broken(tmp_path, EXERCISE, "exercise.toml", 'domain = "[-4, 4]"', 'domain = "[4, -4]"')
    with pytest.raises(ContentError, match=r"exercise\.toml: parts\.a\.checks\[0\]"):
        tutor.ask(exercise)
    tutor.close()


def test_a_truth_that_the_solution_does_not_give_is_the_authors_fault(tmp_path, course):
    name = "07-gradient-checking"
    tutor, exercise = broken(tmp_path, name, "solution.py", "return (f(x + h) - f(x)) / h", "return 'text'")
    with pytest.raises(ContentError, match=rf"{name}: The reference solution should give real numbers"):
        tutor.judge(tutor.ask(exercise, 7), course.find(name).reference)
    tutor.close()


def test_a_mistake_of_ours_is_kept_in_the_log(tutor, tmp_path):
    sentence = tutor.log(ZeroDivisionError("division by zero"))
    log = tmp_path / "data" / "tutor.log"
    assert sentence == f"The details are in {log}."
    assert "ZeroDivisionError: division by zero" in log.read_text(encoding="utf-8")
    assert NOON.isoformat() in log.read_text(encoding="utf-8")


def test_closing_ends_the_worker_that_waits(tutor, exercise):
    tutor.sandbox.prepare()
    spare = tutor.sandbox._spare
    assert spare.process.poll() is None
    tutor.close()
    assert spare.process.returncode is not None
