from dataclasses import replace
from typing import Any

import pytest

from tutor.course.model import Course
from tutor.tui.findings import Findings, Hints, first_row, is_whole, lines_of

DEFAULTS = {"exercise.check": "F5", "exercise.hint": "F8", "exercise.problem": "F2", "exercise.compare": "Alt+C"}


def part(letter: str, status: str, *checks: dict[str, Any]) -> dict[str, Any]:
    return {"id": letter, "status": status, "checks": list(checks)}


def named(name: str, status: str, message: str = "", **more: object) -> dict[str, Any]:
    return {"name": name, "status": status, "message": message, "mistake": None, **more}


def report(*parts: dict[str, Any], passed: bool = False, error: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"passed": passed, "parts": list(parts), "error": error, "seed": 7}


@pytest.fixture
def findings(course: Course) -> Findings:
    return Findings(
        course.find("1"),
        report(
            part("a", "wrong", named("f_prime", "wrong", "At x = 2 it gives 1; the value there is 95.")),
            part("b", "passed", named("g_prime", "passed")),
            part("c", "todo", named("h_prime", "todo", "h_prime is still to be filled in.")),
        ),
        "at 12:00",
        rows={"f_prime": 4, "g_prime": 9, "h_prime": 14},
    )


def shown(findings: Findings, width: int = 60) -> str:
    return "\n".join("".join(piece.text for piece in line) for line in lines_of(findings, width, DEFAULTS.__getitem__))


def test_what_is_right_comes_first_then_what_is_to_repair_then_what_is_open(findings: Findings):
    lines = shown(findings).split("\n")
    assert lines[:6] == [
        "✓ passed  b  Product rule",
        "✗ wrong   a  Power rule",
        "    f_prime · line 5",
        "    At x = 2 it gives 1; the value there is 95.",
        "○ to do   c  Quotient rule",
        "    h_prime is still to be filled in.",
    ]
    assert lines[-1] == "Checked at 12:00. Seed 7."


def test_the_sentence_to_keep_comes_with_what_is_passed(findings: Findings):
    assert "(uv)′ = u′v + uv′" in shown(findings, 100)
    assert "the exponent comes down" not in shown(findings, 100)


def test_the_first_thing_to_repair_leads_to_its_line(findings: Findings):
    assert first_row(findings) == 4
    assert first_row(replace(findings, report=None)) is None
    stopped = report(part("a", "todo"), error={"kind": "exception", "message": "no", "line": 3})
    assert first_row(replace(findings, report=stopped)) == 2
    assert first_row(replace(findings, report=report(part("a", "todo")))) is None


def test_why_the_run_stopped_stands_above_what_it_did_not_reach(findings: Findings):
    error = {"kind": "exception", "message": "NameError: name 'y' is not defined", "line": 12}
    told = shown(replace(findings, report=report(part("a", "passed"), part("b", "todo"), error=error)))
    stopped = told.index("! The run stopped in line 12: NameError")
    assert told.index("✓ passed  a") < stopped < told.index("○ to do   b")
    judged = shown(replace(findings, report=report(part("a", "wrong"), error=error)))
    assert judged.index("✗ wrong   a") < judged.index("! The run stopped in line 12: NameError")


def test_what_is_said_of_two_names_together_is_said_once(course: Course):
    checks = (named("p_outer", "wrong", "They do not fit."), named("p_inner", "wrong", "They do not fit."))
    rows = {"p_outer": 28, "p_inner": 29}
    found = Findings(course.find("2"), report(part("a", "wrong", *checks)), "at 10:00", rows=rows)
    told = shown(found)
    assert told.count("They do not fit.") == 1
    stubs = (
        named("p_outer", "todo", "p_outer is still to be filled in."),
        named("p_inner", "todo", "p_outer is still to be filled in."),
    )
    assert shown(replace(found, report=report(part("a", "todo", *stubs)))).count("still to be filled in") == 1
    assert told.index("p_outer · line 29") < told.index("p_inner · line 30") < told.index("They do not fit.")


def test_an_attempt_without_an_answer_yet_says_what_to_do(findings: Findings):
    told = shown(replace(findings, report=None))
    assert "press F5" in told
    assert "F2 is the text" in told


def test_a_formula_shows_how_it_was_read_and_where_it_breaks(course: Course):
    message = "p_outer cannot be read: a bracket is missing.\nsin(u\n     ^\nEvery bracket needs its partner."
    checks = (named("p_outer", "wrong", message), named("p_inner", "wrong", "no.", readings=["x³"]))
    told = shown(Findings(course.find("2"), report(part("a", "wrong", *checks))))
    assert "    sin(u\n         ^\n    Every bracket" in told, "the mark stands below its place"
    assert "read as x³" in told


def test_one_s_own_words_are_shown_with_the_rubric(course: Course):
    check = named("explanation", "self-assessed", "explanation is written. You are its judge.")
    told = shown(Findings(course.find("4"), report(part("d", "self-assessed", check), passed=True)), 100)
    assert "✓ self-assessed" in told
    assert told.count("□") == 4


def test_hints_stand_on_top_when_they_were_asked_for_last(findings: Findings):
    power = findings.exercise.parts[0]
    told = shown(replace(findings, hints=Hints(power, power.hints[:2]), first="hints"))
    assert told.index("hint 2 of 4 · a Power rule") < told.index("hint 1 of 4") < told.index("✗ wrong")
    below = shown(replace(findings, hints=Hints(power, power.hints[:2])))
    assert below.index("✗ wrong") < below.index("hint 2 of 4")


def test_a_passed_exercise_is_praised_and_says_where_to_go_on(findings: Findings):
    everything = report(*(part(letter, "passed") for letter in "abc"), passed=True)
    told = shown(replace(findings, report=everything, following="ctrl+g goes on.", news=frozenset("c")))
    assert told.startswith("★ Exercise 1 is passed.\nctrl+g goes on.")
    assert "c  Quotient rule  new" in told


def test_a_sentence_takes_the_place_of_a_report(findings: Findings):
    assert shown(replace(findings, sentence="Cancelled.")) == "Cancelled."


def test_a_part_at_which_somebody_is_stuck_comes_with_the_offer_of_a_hint(findings: Findings):
    assert "F8 gives a hint." not in shown(findings)
    told = shown(replace(findings, stuck=frozenset("ac")))
    assert told.index("the value there is 95.") < told.index("F8 gives a hint.") < told.index("○ to do   c")
    assert told.count("F8 gives a hint.") == 1, "what is not wrong needs none"


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"parts": []},
        report(part("a", "odd")),
        report(part("a", "wrong", {"name": "f"})),
        report(part("a", "wrong", named("f", "wrong", 3))),
        report(part(1, "wrong")),
        report(7),
        report(error={"kind": "exception"}),
        report(error=3),
        {"passed": True, "parts": [], "error": None},
    ],
)
def test_a_report_from_elsewhere_may_not_be_one(broken):
    assert not is_whole(broken)


def test_a_report_of_ours_is_whole(findings: Findings):
    assert is_whole(findings.report)
