"""The `reflection` check: the learner's own words, judged by the learner against a rubric."""

from dataclasses import dataclass

from tutor.checks.base import Check, Draw, Replies, value_or_verdict
from tutor.checks.compare import kind_of
from tutor.checks.verdict import Status, TooShort, Verdict, WrongKind, todo, wrong
from tutor.wire.probe import Probe


@dataclass(frozen=True, slots=True)
class Reflection(Check):
    """A text of some length has been written; white space counts once."""

    name: str
    rubric: tuple[str, ...]
    at_least: int = 40

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name,)

    def faults(self, draw: Draw) -> tuple[str, ...]:
        del draw
        return () if self.rubric else ("A `rubric` needs at least one statement.",)

    def probes(self, draw: Draw) -> tuple[Probe, ...]:
        del draw
        return (Probe("text", self.name),)

    def judge(self, draw: Draw, learner: Replies, reference: Replies) -> Verdict:
        del draw, reference
        reply = value_or_verdict(learner.outcomes.get("text"), self.name)
        if isinstance(reply, Verdict):
            return reply
        if not isinstance(reply.value, str):
            return wrong(WrongKind("a text in quotes", kind_of(reply.value)))
        length = len(" ".join(reply.value.split()))
        if length < self.at_least:
            return todo(TooShort(length, self.at_least))
        return Verdict(Status.SELF_ASSESSED)
