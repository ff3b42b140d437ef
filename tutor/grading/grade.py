"""One submission's observation, and the reference's, into a report."""

from collections.abc import Iterable

from tutor.checks.assemble import PartChecks
from tutor.checks.base import Check, Draw
from tutor.checks.verdict import CourseObject, NeedsFirst, NotReached, Status, Unfilled, Verdict, todo
from tutor.grading.plan import replies_to
from tutor.grading.report import NameReport, PartReport, Report, joint
from tutor.wire.probe import Observation, Outcome, Raised, Returned


def grade(
    exercise: str, course: str, parts: tuple[PartChecks, ...], draw: Draw, seen: Observation, reference: Observation
) -> Report:
    """Grade one submission; a wrong answer is a result, never an exception.

    Raises:
        ReferenceFailed: a check rests on the reference solution, and that does not answer.
    """
    graded = tuple(_part(part, draw, seen, reference) for part in parts)
    return Report(exercise, course, draw.seed, graded, seen.stopped, seen.printed, seen.figures)


def _part(part: PartChecks, draw: Draw, seen: Observation, reference: Observation) -> PartReport:
    verdicts = [(key, check, _verdict(key, check, draw, seen, reference)) for key, check in part.checks]
    names = []
    for name in part.names:
        about = [(key, verdict) for key, check, verdict in verdicts if name in check.names]
        whole = joint(verdict.status for _, verdict in about)
        key, speaking = next((key, verdict) for key, verdict in about if verdict.status is whole)
        readings = tuple(reading for _, verdict in about for reading in verdict.readings)
        names.append(NameReport(name, Verdict(whole, speaking.reasons, tuple(dict.fromkeys(readings))), key))
    return PartReport(part.letter, tuple(names))


def _verdict(key: str, check: Check, draw: Draw, seen: Observation, reference: Observation) -> Verdict:
    waiting = _waiting(check, seen)
    if waiting is not None:
        return waiting
    replies = replies_to(key, seen)
    asked = draw.once(check, "probes", lambda: check.probes(draw))
    lost = any(probe.id not in replies.outcomes for probe in asked)
    if asked and lost and not any(not isinstance(outcome, Returned) for outcome in replies.outcomes.values()):
        return todo(NotReached())
    verdict = check.judge(draw, replies, replies_to(key, reference))
    if verdict.status is Status.WRONG:
        stub = _stub_called(replies.outcomes.values())
        if stub is not None:
            return todo(NeedsFirst(stub))
    return verdict


def _waiting(check: Check, seen: Observation) -> Verdict | None:
    """The check cannot be made yet: a name it is about, or one it needs, has no answer."""
    for name in (*check.names, *check.needs):
        if name == "plot":
            continue
        state = seen.names.get(name)
        if state == "defined":
            continue
        if state is None or (state == "undefined" and seen.stopped is not None):
            return todo(NotReached())
        if state == "course":
            return todo(CourseObject(name))
        return todo(Unfilled(name) if name in check.names else NeedsFirst(name))
    return None


def _stub_called(outcomes: Iterable[Outcome]) -> str | None:
    """A stub of the learner's that the evaluation ran into."""
    for outcome in outcomes:
        if isinstance(outcome, Returned | Raised) and outcome.stubs:
            return outcome.stubs[0]
    return None
