"""Whatever a submission replies, a check has a verdict on it, and the verdict can be told."""

import json

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays_of

from tests.checks.answering import answered
from tests.wire.values import numbers, restored_values, texts
from tutor.checks import KINDS
from tutor.checks.assemble import checks_of, draw_for
from tutor.checks.base import Check, Draw, Replies
from tutor.checks.verdict import Status, Verdict
from tutor.course.model import Course
from tutor.grading.report import NameReport, PartReport, Report
from tutor.wire.figure import Curve, Figure
from tutor.wire.probe import Call, Died, Raised, Returned, TimedOut, Unusable

_lines = st.lists(st.integers(), max_size=3).map(tuple)
_calls = st.lists(st.builds(Call, st.sampled_from(["f", "g", "centered_diff"]), st.floats(), texts), max_size=4)
_few = st.lists(texts, max_size=2).map(tuple)
_numbers = st.lists(st.floats(), max_size=80).map(tuple)

outcomes = st.one_of(
    st.none(),
    st.builds(Returned, restored_values, st.just(()), _few, _calls.map(tuple), st.just(())),
    st.builds(Returned, restored_values, _few, _few),
    st.builds(Raised, texts, texts, _lines, _few),
    st.builds(TimedOut, st.just(2.0), _lines),
    st.builds(Unusable, texts),
    st.builds(Died, texts),
)
"""None: the question could not be asked."""

formulas = st.lists(
    st.sampled_from(
        ["x", "y", "s", "t", "c", "u", "a1", "ln(", "sin(", "1/", "0*", ")", "(", "^", "-", "+", "*", "2", "1e9", " "]
    ),
    max_size=9,
).map("".join)
"""Texts that are formulas, or nearly."""


def resembling(value: object) -> st.SearchStrategy[object]:
    """Replies like this one, with something in it that is not as it was."""
    match value:
        case dict() if value:
            entries = st.sampled_from(list(value)).flatmap(lambda key: st.tuples(st.just(key), resembling(value[key])))
            return st.one_of(entries.map(lambda entry: {**value, entry[0]: entry[1]}), restored_values)
        case list() | tuple() if value:
            places = st.sampled_from(range(len(value)))
            entries = places.flatmap(lambda i: st.tuples(st.just(i), resembling(value[i])))
            return st.one_of(entries.map(lambda e: [*value[: e[0]], e[1], *value[e[0] + 1 :]]), restored_values)
        case np.ndarray():
            return st.one_of(arrays_of.arrays(np.float64, value.shape, elements=st.floats()), restored_values)
        case str():
            return st.one_of(formulas, restored_values)
        case int() | float():
            return st.one_of(numbers, st.just(value).map(lambda x: x * (1 + 1e-13)), restored_values)
        case _:
            return restored_values


figures = st.lists(
    st.builds(Figure, st.lists(st.builds(Curve, _numbers, _numbers), max_size=3).map(tuple)), max_size=2
).map(tuple)


def told(check: Check, verdict: Verdict) -> None:
    """Whoever reads the verdict, on a terminal or as JSON, can."""
    assert isinstance(verdict, Verdict)
    names = tuple(NameReport(name, verdict) for name in check.names)
    for name in names:
        assert name.message.strip()
        assert all(letter.isprintable() or letter == "\n" for letter in name.message)
        assert verdict.status in (Status.PASSED, Status.SELF_ASSESSED) or verdict.reasons
    report = Report("x", "1", 0, (PartReport("a", names),)).to_json("file.py", 1.0)
    assert json.loads(json.dumps(report, allow_nan=False, ensure_ascii=False).encode()) == report


@pytest.fixture(scope="session")
def honest(course: Course, solutions: dict[str, dict[str, object]]) -> dict[str, list[tuple[Check, Draw, Replies]]]:
    """By kind: every check of the course, with a draw and what the solution replies."""
    found: dict[str, list[tuple[Check, Draw, Replies]]] = {}
    for exercise in course.exercises:
        draw = draw_for(exercise, 7)
        for part in checks_of(exercise):
            for key, check in part.checks:
                kind = str(next(p for p in exercise.parts if p.letter == part.letter).checks[int(key[1:])]["kind"])
                replies = answered(check.reference_probes(draw), solutions[str(exercise.number)])
                found.setdefault(kind, []).append((check, draw, replies))
    return found


@pytest.mark.parametrize("kind", KINDS)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_reply_whatever_breaks_a_check(
    honest: dict[str, list[tuple[Check, Draw, Replies]]], kind: str, data: st.DataObject
) -> None:
    check, draw, reference = data.draw(st.sampled_from(honest[kind]))
    replies = {probe.id: reference.outcomes[probe.id] for probe in check.probes(draw)}
    for question in data.draw(st.sets(st.sampled_from(sorted(replies)), min_size=1, max_size=4)) if replies else ():
        like = resembling(replies[question].value).map(Returned)
        reply = data.draw(st.one_of(like, outcomes))
        if reply is None:
            del replies[question]
        else:
            replies[question] = reply
    learner = Replies(replies, data.draw(figures), finished=data.draw(st.booleans()))
    told(check, check.judge(draw, learner, reference))


@pytest.mark.parametrize("kind", KINDS)
def test_every_check_of_the_course_passes_its_solution(
    honest: dict[str, list[tuple[Check, Draw, Replies]]], kind: str
) -> None:
    for check, draw, reference in honest[kind]:
        verdict = check.judge(draw, reference, reference)
        expected = {"drawing": Status.TODO, "reflection": Status.SELF_ASSESSED}.get(kind, Status.PASSED)
        assert verdict.status is expected, (check.names, verdict)
        told(check, verdict)
