"""The `function` check: a Python function equals a formula, to rounding, for numbers and for arrays."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from tutor.algebra.text import Unreadable
from tutor.checks.base import Check, Draw, Replies, value_or_verdict
from tutor.checks.compare import MAX_UNITS, Array, array, kind_of, number
from tutor.checks.points import Points
from tutor.checks.quotient import quotient_seen
from tutor.checks.truth import Truth
from tutor.checks.verdict import (
    PASSED,
    FailsOnArrays,
    Inconsistent,
    Modified,
    Verdict,
    Warned,
    WrongKind,
    WrongShape,
    wrong,
)
from tutor.wire.codec import Foreign
from tutor.wire.probe import Probe, Python, Raised, Returned

_NO_FUNCTION = " object is not callable"
"""Python's words for a call of something else; in the learner's own lines they are about something else, too."""
_KINDS = {"str": "a text", "int": "a number", "float": "a number"}
DRAWN_NUMBERS = 12
_DRAWN_IN_ARRAY = 64
REPEATED = 3
_OF_FLOATS = re.compile("^(?!underflow).* encountered in")
"""NumPy's words for an overflow, a division by zero, an invalid value; whatever else is warned of is no fault.

An underflow, of which NumPy warns only if it is told to, is a decaying exponential at its end.
"""


@dataclass(frozen=True, slots=True)
class _Questions:
    """The points of one attempt, by how they are asked."""

    numbers: Points
    first: Points
    second: Points
    extreme: Points


@dataclass(frozen=True, slots=True)
class Function(Check):
    """The learner's function has the value of the truth at every point of the domain."""

    name: str
    equals: str = ""
    derivative_of: str = ""
    domain: str | Mapping[str, str] = ""
    along: Mapping[str, str] = field(default_factory=dict)
    avoid: tuple[float | str, ...] = ()
    at: tuple[float | str | tuple[float | str, ...], ...] = ()
    extreme: tuple[float | tuple[float, ...], ...] = ()
    also: tuple[str, ...] = ()
    scale: str = ""
    scalar_too: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name,)

    def truth(self, draw: Draw) -> Truth:
        """What the function should be.

        Raises:
            Unreadable, BadDomain: a formula or a domain of the author's cannot be read.
        """
        return draw.once(self, "truth", lambda: self._truth(draw))

    def _truth(self, draw: Draw) -> Truth:
        stated = self.equals or draw.functions.get(self.derivative_of, self.derivative_of)
        return Truth.read(
            stated, differentiate=not self.equals, domain=self.domain, along=self.along, avoid=self.avoid,
            also=self.also, scale=self.scale,
        )  # fmt: skip

    def faults(self, draw: Draw) -> tuple[str, ...]:
        if bool(self.equals) == bool(self.derivative_of):
            return ("Give exactly one of `equals` and `derivative_of`.",)
        if not self.domain:
            return ("A `domain` is needed.",)
        try:
            self._questions(draw, self.truth(draw))
        except (Unreadable, ValueError) as error:
            return (self.keyed(error),)
        return ()

    def weaknesses(self, draw: Draw) -> tuple[str, ...]:
        truth = self.truth(draw)
        drawn = truth.drawn(draw.random("faults"), _DRAWN_IN_ARRAY)
        return truth.faults(drawn, truth.fixed(self.at).then(truth.fixed(self.extreme)))

    def probes(self, draw: Draw) -> tuple[Probe, ...]:
        truth = self.truth(draw)
        asked = self._questions(draw, truth)
        spied = tuple(draw.functions)
        probes = [self._probe(f"number:{i}", point, spied) for i, point in enumerate(asked.numbers.rows())]
        probes += [self._probe(f"numpy:{i}", _numpy(p)) for i, p in enumerate(asked.numbers.rows()) if i < REPEATED]
        probes += [self._probe("first", asked.first.columns), self._probe("second", asked.second.columns)]
        probes.append(self._probe("single", asked.first.head(1).columns))
        if self.scalar_too:
            probes.append(self._probe("mixed", self._mixed(asked.first)))
        if self.extreme:
            probes += [self._probe(f"extreme:{i}", point) for i, point in enumerate(asked.extreme.rows())]
            probes.append(self._probe("extremes", asked.extreme.columns))
        probes += [self._probe(f"again:{i}", p) for i, p in enumerate(asked.numbers.rows()) if i < REPEATED]
        return tuple(probes)

    def judge(self, draw: Draw, learner: Replies, reference: Replies) -> Verdict:
        del reference  # the truth is a formula
        truth = self.truth(draw)
        asked = self._questions(draw, truth)
        first = learner.outcomes.get("number:0")
        if isinstance(first, Raised) and first.message.endswith(_NO_FUNCTION) and not first.lines:
            kind = first.message.removesuffix(_NO_FUNCTION).strip("'")
            return wrong(WrongKind("a function", _KINDS.get(kind) or kind_of(Foreign(kind))))
        got = self._numbers(learner, "number", asked.numbers)
        if isinstance(got, Verdict):
            return got
        quotient = quotient_seen(learner, "number", asked.numbers)
        reason = truth.difference(asked.numbers, got)
        if quotient is not None:
            return wrong(quotient)
        if reason is not None:
            return self._fickle(learner, asked.numbers, got, truth) or wrong(reason)
        return (
            self._on_array(learner, "first", asked.first, truth)
            or self._on_array(learner, "second", asked.second, truth)
            or self._on_array(learner, "single", asked.first.head(1), truth)
            or self._on_mixed(learner, asked.first, truth)
            or self._repeated(learner, asked.numbers, got, truth)
            or self._far_out(learner, asked.extreme, truth)
            or PASSED
        )

    def _questions(self, draw: Draw, truth: Truth) -> _Questions:
        return draw.once(self, "questions", lambda: self._drawn_questions(draw, truth))

    def _drawn_questions(self, draw: Draw, truth: Truth) -> _Questions:
        drawn = truth.drawn(draw.random(f"{self.name}/numbers"), DRAWN_NUMBERS)
        return _Questions(
            numbers=truth.fixed(self.at).then(truth.friendly()).then(truth.rounded(drawn)).then(truth.ends()),
            first=truth.drawn(draw.random(f"{self.name}/first"), _DRAWN_IN_ARRAY),
            second=truth.drawn(draw.random(f"{self.name}/second"), _DRAWN_IN_ARRAY),
            extreme=truth.fixed(self.extreme),
        )

    def _probe(self, id_: str, inputs: Mapping[str, object], spied: tuple[str, ...] = ()) -> Probe:
        return Probe(id_, f"{self.name}({', '.join(inputs)})", dict(inputs), spied)

    def _mixed(self, points: Points) -> dict[str, object]:
        """The arguments that may be one number, as one: the first of their values."""
        return {name: float(v[0]) if name in self.scalar_too else v for name, v in points.columns.items()}

    def _numbers(self, learner: Replies, question: str, points: Points) -> Array | Verdict:
        """The replies to single numbers, or the verdict on the first that is none."""
        values = []
        for i, point in enumerate(points.rows()):
            asked = f"{self.name}({', '.join(f'{value:.6g}' for value in point.values())})"
            reply = value_or_verdict(learner.outcomes.get(f"{question}:{i}"), asked)
            if isinstance(reply, Verdict):
                return reply
            value = number(reply.value)
            if not isinstance(value, float):
                return wrong(value)
            values.append(value)
        return np.array(values)

    def _on_array(
        self, learner: Replies, question: str, points: Points, truth: Truth, *, far_out: bool = False
    ) -> Verdict | None:
        outcome = learner.outcomes.get(question)
        if isinstance(outcome, Raised):
            return wrong(FailsOnArrays(outcome.error, outcome.message, outcome.lines))
        reply = value_or_verdict(outcome, f"{self.name} with an array")
        if isinstance(reply, Verdict):
            return reply
        if reply.changed:
            return wrong(Modified(reply.changed))
        value = array(reply.value)
        if not isinstance(value, np.ndarray):
            return wrong(value)
        if value.shape == () and truth.is_constant(points):
            value = np.full(len(points), float(value))
        if value.shape != (len(points),):
            return wrong(WrongShape(value.shape, (len(points),)))
        reason = truth.difference(points, value, in_array=True, far_out=far_out)
        return None if reason is None else wrong(reason)

    def _on_mixed(self, learner: Replies, points: Points, truth: Truth) -> Verdict | None:
        if not self.scalar_too:
            return None
        columns = {n: np.full(len(points), v) if isinstance(v, float) else v for n, v in self._mixed(points).items()}
        return self._on_array(learner, "mixed", Points({n: np.asarray(v) for n, v in columns.items()}), truth)

    def _repeated(self, learner: Replies, numbers: Points, got: Array, truth: Truth) -> Verdict | None:
        """As NumPy numbers, and once more after the arrays, the answers are the same."""
        chosen = numbers.head(REPEATED)
        for question in ("numpy", "again"):
            later = self._numbers(learner, question, chosen)
            if isinstance(later, Verdict):
                return later
            units = truth.units(chosen, later)
            for i, point in enumerate(chosen.rows()):
                if not units[i] <= MAX_UNITS:
                    return wrong(Inconsistent(point, float(got[i]), float(later[i])))
        return None

    def _fickle(self, learner: Replies, numbers: Points, got: Array, truth: Truth) -> Verdict | None:
        """Of a wrong answer: the first numbers were answered rightly, and asked again they were not."""
        chosen = numbers.head(REPEATED)
        if not np.all(truth.units(chosen, got[:REPEATED]) <= MAX_UNITS):
            return None
        verdict = self._repeated(learner, numbers, got, truth)
        return verdict if verdict is not None and isinstance(verdict.reasons[0], Inconsistent) else None

    def _far_out(self, learner: Replies, points: Points, truth: Truth) -> Verdict | None:
        if not self.extreme:
            return None
        got = self._numbers(learner, "extreme", points)
        if isinstance(got, Verdict):
            return got
        reason = truth.difference(points, got, far_out=True)
        if reason is not None:
            return wrong(reason)
        verdict = self._on_array(learner, "extremes", points, truth, far_out=True)
        if verdict is not None:
            return verdict
        questions = [*(f"extreme:{i}" for i in range(len(points))), "extremes"]
        for question, point in zip(questions, [*points.rows(), points.row(0)], strict=True):
            reply = learner.outcomes[question]
            if isinstance(reply, Returned):
                for warning in reply.warnings:
                    if _OF_FLOATS.search(warning):
                        return wrong(Warned(point, warning))
        return None


def _numpy(point: Mapping[str, float]) -> dict[str, object]:
    return {name: Python(f"np.float64(float.fromhex('{value.hex()}'))") for name, value in point.items()}
