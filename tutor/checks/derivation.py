"""The `derivation` check: a chain of equal formulas, from anything equal down to the simplest form."""

from collections.abc import Mapping
from dataclasses import dataclass

from tutor.algebra.text import Unreadable, read, show
from tutor.algebra.tidy import tidied
from tutor.algebra.tree import Expression, Formula, nodes_of
from tutor.checks.base import Check, Draw, Replies, value_or_verdict
from tutor.checks.compare import kind_of
from tutor.checks.reading import difference, domains_of, formula_of
from tutor.checks.verdict import (
    FormulasDiffer,
    LineBreaks,
    NotSimplified,
    Reason,
    Status,
    TooFewLines,
    TooLarge,
    Unfilled,
    Verdict,
    WrongKind,
    todo,
    wrong,
)
from tutor.wire.probe import Probe

_MAX_LINES = 50
"""Each is compared with the truth, to many digits."""


@dataclass(frozen=True, slots=True)
class Derivation(Check):
    """Every line equals the one before it and the truth; the last one reads as `ends_with`."""

    name: str
    symbols: str | Mapping[str, str]
    equals: str
    at_least: int = 2
    ends_with: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name,)

    def faults(self, draw: Draw) -> tuple[str, ...]:
        del draw
        try:
            domains = domains_of(self.symbols)
            read(self.equals, domains)
            read(self.ends_with or self.equals, domains)
        except (Unreadable, ValueError) as error:
            return (self.keyed(error),)
        return ()

    def probes(self, draw: Draw) -> tuple[Probe, ...]:
        del draw
        return (Probe("lines", self.name),)

    def judge(self, draw: Draw, learner: Replies, reference: Replies) -> Verdict:
        del reference
        reply = value_or_verdict(learner.outcomes.get("lines"), self.name)
        if isinstance(reply, Verdict):
            return reply
        written = list(reply.value) if isinstance(reply.value, dict) else reply.value
        if not isinstance(written, list | tuple):
            return wrong(WrongKind("a list of formulas", kind_of(reply.value)))
        if any(line is None or line is Ellipsis for line in written):
            return todo(Unfilled(self.name))
        if len(written) > _MAX_LINES:
            return wrong(TooLarge(f"more than {_MAX_LINES} lines", self.name))
        domains = domains_of(self.symbols)
        lines: list[Formula] = []
        for i, text in enumerate(written):
            formula = formula_of(text, domains, f"line {i + 1} of {self.name}")
            if not isinstance(formula, Expression):
                return wrong(formula, readings=tuple(map(show, lines)))
            lines.append(formula)
        readings = tuple(map(show, lines))
        reason = self._broken(lines, draw.seed) or self._unfinished(lines)
        return wrong(reason, readings=readings) if reason else Verdict(Status.PASSED, readings=readings)

    def _broken(self, lines: list[Formula], seed: int) -> Reason | None:
        """The first line that does not follow; every line is held against the truth, which all before it equal."""
        domains = domains_of(self.symbols)
        truth = read(self.equals, domains)
        for number, line in enumerate(lines, 1):
            where = f"line {number} of {self.name}"
            reason = difference(line, truth, domains, where=where, seed=seed)
            match reason:
                case None:
                    continue
                case FormulasDiffer(point, got, float(expected)):
                    return LineBreaks(number, show(line), point, got, expected)
                case _:
                    return reason
        return None

    def _unfinished(self, lines: list[Formula]) -> Reason | None:
        distinct = len({tidied(line) for line in lines})
        if distinct < self.at_least:
            return TooFewLines(distinct, self.at_least)
        if self.ends_with and not _same(lines[-1], read(self.ends_with, domains_of(self.symbols))):
            return NotSimplified(show(lines[-1]))
        return None


def _same(line: Formula, end: Formula) -> bool:
    """The same up to order: nothing is left over that could still be taken away, such as a 0 or a factor 1."""
    leaves = [sorted(show(node) for node in nodes_of(formula) if not node.children) for formula in (line, end)]
    return tidied(line) == tidied(end) and leaves[0] == leaves[1]
