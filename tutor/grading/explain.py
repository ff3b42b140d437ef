"""A report with the mistakes named: what is looked for after the verdict, when that is on the screen already."""

from collections.abc import Mapping
from dataclasses import replace

from tutor.checks.assemble import PartChecks
from tutor.checks.base import Draw
from tutor.checks.verdict import Status
from tutor.diagnosis.catalogue import CATALOGUE, Named
from tutor.diagnosis.match import diagnose
from tutor.grading.mistake import mistake_in
from tutor.grading.plan import replies_to
from tutor.grading.report import NameReport, Report
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
) -> Report:
    """The report with a mistake named for every wrong name that one explains; the verdicts stay as they are.

    Args:
        report: What was judged.
        parts: The checks that judged it.
        draw: The draw that they judged.
        seen: The submission's replies; nothing more is asked of it.
        source: The submission's text, to quote from.
        mistakes: The exercise's known wrong answers.
    """
    checks = {key: check for part in parts for key, check in part.checks}

    def told(name: NameReport) -> NameReport:
        if name.status is not Status.WRONG or name.check not in checks:
            return name
        sign = mistake_in(name.verdict)
        if sign is not None and sign not in _GENERAL:
            return replace(name, named=_from_sign(sign))
        replies = replies_to(name.check, seen)
        known = mistakes.get(name.name, {})
        found = diagnose(checks[name.check], draw, replies, name.verdict, source, known)
        return replace(name, named=found or (_from_sign(sign) if sign else None))

    return replace(report, parts=tuple(replace(part, names=tuple(map(told, part.names))) for part in report.parts))


def _from_sign(id_: str) -> Named:
    return Named(id_, CATALOGUE[id_].message if id_ in _TOLD else "")
