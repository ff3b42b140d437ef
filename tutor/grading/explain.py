"""A report with the mistakes named: what is looked for after the verdict, when that is on the screen already."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from tutor.checks.assemble import PartChecks
from tutor.checks.base import Draw, Replies
from tutor.checks.members import Members
from tutor.checks.value import Value
from tutor.checks.verdict import Status
from tutor.diagnosis.catalogue import CATALOGUE, Named, named
from tutor.diagnosis.fed import fed, has_wrong_values, waits_for
from tutor.diagnosis.known import Known
from tutor.diagnosis.match import diagnose
from tutor.diagnosis.of_values import listed
from tutor.diagnosis.relate import related
from tutor.grading.mistake import mistake_in
from tutor.grading.plan import replies_to
from tutor.grading.report import NameReport, PartReport, Report
from tutor.wire.probe import Observation

_GENERAL = frozenset({"wrong-shape", "one-number-for-an-array", "solution-missing", "solution-extra"})
"""Signs that a mistake of the mathematics may explain better."""
_TOLD = frozenset({"math-on-arrays", "if-on-arrays", "caret-is-not-power", "sigmoid-overflow", "solution-missing"})
"""Signs whose sentence adds something to what is told of the observation."""


def explained(
    report: Report,
    parts: tuple[PartChecks, ...],
    draw: Draw,
    seen: Observation,
    source: str,
    mistakes: Mapping[str, Mapping[str, object]],
    reference: Observation | None = None,
) -> Report:
    """The report with a mistake named for every wrong name that one explains; the verdicts stay as they are.

    Where none does, it says how the answer relates to the right one, if that is simple.

    Args:
        report: What was judged.
        parts: The checks that judged it.
        draw: The draw that they judged.
        seen: The submission's replies; nothing more is asked of it.
        source: The submission's text, to quote from.
        mistakes: The exercise's known wrong answers.
        reference: What the reference solution replied, where that is known.
    """
    # An id that is no mistake's names nothing; `tutor content check` tells the author.
    mistakes = {name: {i: wrong for i, wrong in ids.items() if i in CATALOGUE} for name, ids in mistakes.items()}
    checks = {key: check for part in parts for key, check in part.checks}
    others = tuple((part.letter, check) for part in parts for _, check in part.checks)

    names = [name for part in report.parts for name in part.names if name.status is Status.WRONG]
    off = [name.name for name in names if has_wrong_values(name.verdict)]

    def listed_for(name: NameReport) -> frozenset[str]:
        check = checks.get(name.check)
        if name.status is not Status.WRONG or not isinstance(check, Value | Members):
            return frozenset()
        return listed(check, replies_to(name.check, seen), Known(mistakes.get(name.name, {})))

    def told(name: NameReport, shared: frozenset[str]) -> NameReport:
        if name.status is not Status.WRONG or name.check not in checks:
            return name
        sign = mistake_in(name.verdict)
        check, replies = checks[name.check], replies_to(name.check, seen)
        truths = Replies({}) if reference is None else replies_to(name.check, reference)
        found = None
        builds = fed(check, draw, others, replies, name.name, source, off)
        if builds is not None and (sign is None or sign in _GENERAL):
            return replace(name, named=_from_sign(sign) if sign else None, relation=builds)
        if sign is None or sign in _GENERAL:
            known = mistakes.get(name.name, {})
            found = diagnose(check, draw, replies, name.verdict, source, known, truths, others)
        common = listed_for(name) & shared
        if len(common) == 1:
            found = named((next(iter(common)),), {})
        relation = None if found else related(check, draw, others, replies, truths, name.verdict)
        if found is None and (relation is None or not relation.first or relation.kind == "entries"):
            relation = waits_for(check, name.name, name.verdict, source, report.wrong) or relation
        return replace(name, named=found or (_from_sign(sign) if sign else None), relation=relation)

    def told_of(part: PartReport) -> PartReport:
        counts = Counter(id_ for name in part.names for id_ in listed_for(name))
        shared = frozenset(id_ for id_, count in counts.items() if count > 1)  # it explains several names of the part
        return replace(part, names=_said_once(tuple(told(name, shared) for name in part.names)))

    return replace(report, parts=tuple(map(told_of, report.parts)))


def _said_once(names: tuple[NameReport, ...]) -> tuple[NameReport, ...]:
    """The names of a part, with what is said of several that one check judges only at the one that it quotes."""
    said: dict[tuple[str, str], str] = {}
    for name in names:
        if name.named is not None and name.named.message:
            key = name.check, name.named.message
            if key not in said or f"{name.name} = " in name.named.pieces.get("yours", ""):
                said[key] = name.name
    return tuple(
        name
        if name.named is None or said.get((name.check, name.named.message), name.name) == name.name
        else replace(name, named=replace(name.named, message=""))
        for name in names
    )


def _from_sign(id_: str) -> Named:
    return Named(id_, CATALOGUE[id_].message if id_ in _TOLD else "")
