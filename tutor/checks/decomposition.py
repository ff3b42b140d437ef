"""The `decomposition` check: outer ∘ inner is the function, and both of them do some work."""

from dataclasses import dataclass

from tutor.algebra.affine import is_affine
from tutor.algebra.domain import Domain
from tutor.algebra.text import Unreadable, read, show
from tutor.algebra.tree import Expression, Formula, substitute
from tutor.checks.base import Check, Draw, Replies, value_or_verdict
from tutor.checks.reading import difference, formula_of
from tutor.checks.verdict import BareRenaming, Status, Verdict, wrong
from tutor.wire.probe import Probe


@dataclass(frozen=True, slots=True)
class Decomposition(Check):
    """An outer function (a formula in u) of an inner one (a formula in x); several pairs are right.

    A part that is affine over the values it is given (`2*x`, `u + 0`, `abs(u)` of a positive inner) is a bare renaming:
    the whole function still stands in the other part.
    """

    outer: str
    inner: str
    of: str
    domain: str = "[-3, 3]"

    @property
    def names(self) -> tuple[str, ...]:
        return (self.outer, self.inner)

    def faults(self, draw: Draw) -> tuple[str, ...]:
        try:
            read(draw.functions.get(self.of, self.of), ("x",))
            Domain.read(self.domain)
        except (Unreadable, ValueError) as error:
            return (self.keyed(error),)
        return ()

    def probes(self, draw: Draw) -> tuple[Probe, ...]:
        del draw
        return (Probe("outer", self.outer), Probe("inner", self.inner))

    def judge(self, draw: Draw, learner: Replies, reference: Replies) -> Verdict:
        del reference
        domain = Domain.read(self.domain)
        parts: list[Formula] = []
        for question, name, symbol in (("outer", self.outer, "u"), ("inner", self.inner, "x")):
            reply = value_or_verdict(learner.outcomes.get(question), name)
            if isinstance(reply, Verdict):
                return reply
            formula = formula_of(reply.value, {symbol: domain}, name)
            if not isinstance(formula, Expression):
                return wrong(formula)
            parts.append(formula)
        outer, inner = parts
        readings = (f"{self.outer}: {show(outer)}", f"{self.inner}: {show(inner)}")
        truth = read(draw.functions.get(self.of, self.of), ("x",))
        composed = substitute(outer, {"u": inner})
        where = f"{self.outer} of {self.inner}"
        reason = difference(composed, truth, {"x": domain}, where=where, seed=draw.seed)
        if reason is not None:
            return wrong(reason, readings=readings)
        if is_affine(inner, "x", domain):
            return wrong(BareRenaming(self.inner), readings=readings)
        if is_affine(outer, "u", domain, of=inner):
            return wrong(BareRenaming(self.outer), readings=readings)
        return Verdict(Status.PASSED, readings=readings)
