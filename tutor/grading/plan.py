"""What is asked in one attempt: the checks' probes, and those of the plots, under ids that say where they belong."""

from dataclasses import dataclass, replace

from tutor.checks.assemble import PartChecks
from tutor.checks.base import Draw, Replies
from tutor.wire.probe import Observation, Probe, ProbePlan


@dataclass(frozen=True, slots=True)
class Questions:
    """The plan for a learner, and the one for the reference solution, of the same draw."""

    learner: ProbePlan
    reference: ProbePlan


def questions_of(parts: tuple[PartChecks, ...], draw: Draw) -> Questions:
    """All questions of the checks, what was bound by the file's end first: a call may change it, or use up the time."""
    learner: list[Probe] = []
    reference: list[Probe] = []
    names: dict[str, None] = {}
    for part in parts:
        for key, check in part.checks:
            names.update(dict.fromkeys((*check.names, *check.needs)))
            learner += _under(key, check.probes(draw))
            reference += _under(key, check.reference_probes(draw))
    return Questions(*(ProbePlan(tuple(names), tuple(sorted(asked, key=_is_call))) for asked in (learner, reference)))


def replies_to(key: str, seen: Observation) -> Replies:
    """What was replied to the probes of one check, under their local ids again."""
    prefix = f"{key}:"
    outcomes = {id_.removeprefix(prefix): o for id_, o in seen.outcomes.items() if id_.startswith(prefix)}
    return Replies(outcomes, seen.figures, finished=seen.stopped is None)


def _is_call(probe: Probe) -> bool:
    return not probe.expression.isidentifier()


def _under(key: str, probes: tuple[Probe, ...]) -> list[Probe]:
    return [replace(probe, id=f"{key}:{probe.id}") for probe in probes]
