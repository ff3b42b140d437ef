import json

from hypothesis import given
from hypothesis import strategies as st

from tutor.checks.verdict import PASSED, NotTheValue, Status, Unfilled, Verdict, todo, wrong
from tutor.grading.report import NameReport, PartReport, Report, joint
from tutor.wire.probe import Stopped

statuses = st.lists(st.sampled_from(Status), max_size=6)


@given(statuses)
def test_a_whole_is_wrong_if_anything_is_else_todo_else_self_assessed_else_passed(parts: list[Status]) -> None:
    whole = joint(parts)
    order = [Status.WRONG, Status.TODO, Status.SELF_ASSESSED, Status.PASSED]
    assert whole is next((status for status in order if status in parts), Status.PASSED)


@given(statuses, statuses)
def test_wholes_may_be_made_of_wholes(some: list[Status], others: list[Status]) -> None:
    assert joint([joint(some), joint(others)]) is joint(some + others)


def part(letter: str, *verdicts: Verdict) -> PartReport:
    return PartReport(letter, tuple(NameReport(f"{letter}{i}", verdict) for i, verdict in enumerate(verdicts)))


REPORT = Report(
    "01-basic-rules",
    "1.0.0",
    20761,
    (
        part("a", PASSED, Verdict(Status.PASSED, readings=("2*x", "x**2"))),
        part("b", PASSED, wrong(NotTheValue("3"))),
        part("c", todo(Unfilled("c0"))),
        part("d", Verdict(Status.SELF_ASSESSED)),
    ),
    Stopped("exception", "NameError: \x1b[31mname 'x'\ud800", 7),
    printed="a secret",
)


def test_a_report_as_json_has_the_shape_that_programs_rely_on() -> None:
    row = REPORT.to_json("answers/ann.py", 41.6789)
    assert {key: value for key, value in row.items() if key != "parts"} == {
        "file": "answers/ann.py",
        "exercise": "01-basic-rules",
        "passed": False,
        "error": {"kind": "exception", "message": "NameError: �[31mname 'x'�", "line": 7},
        "seed": 20761,
        "course": "1.0.0",
        "duration_ms": 41.7,
    }
    assert [(p["id"], p["status"]) for p in row["parts"]] == [
        ("a", "passed"),
        ("b", "wrong"),
        ("c", "todo"),
        ("d", "self-assessed"),
    ]
    assert row["parts"][0]["checks"] == [
        {"name": "a0", "status": "passed", "message": "a0 is right.", "mistake": None},
        {"name": "a1", "status": "passed", "message": "a1 is right.", "mistake": None, "readings": ["2*x", "x**2"]},
    ]
    assert row["parts"][1]["checks"][1] == {
        "name": "b1",
        "status": "wrong",
        "message": "b1 = 3 is not the value.",
        "mistake": None,
    }
    assert "secret" not in json.dumps(row)


def test_a_report_can_be_written_as_strict_json_in_any_encoding() -> None:
    row = REPORT.to_json("ann.py", 1.0)
    assert json.loads(json.dumps(row, allow_nan=False, ensure_ascii=False).encode("utf-8")) == row


def test_without_an_error_it_is_null() -> None:
    assert Report("x", "1", 0, ()).to_json("-", 0.0)["error"] is None


def test_a_file_passes_if_no_part_is_wrong_or_todo() -> None:
    passed, assessed = part("a", PASSED), part("b", Verdict(Status.SELF_ASSESSED))
    assert Report("x", "1", 0, (passed, assessed)).passed
    assert not Report("x", "1", 0, (passed, part("b", todo(Unfilled("b0"))))).passed
    assert not Report("x", "1", 0, (passed, part("b", wrong(NotTheValue("3"))))).passed
    assert Report("x", "1", 0, (passed,), Stopped("timeout", "it ran too long")).passed
