"""The `formula` check: a text, or a dict of texts with named blanks, means the same as the truth."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from tutor.algebra.derivative import derivative
from tutor.algebra.domain import Domain
from tutor.algebra.text import Unreadable, read, show
from tutor.algebra.tree import Expression, Formula, Number, Product, Symbol, substitute
from tutor.checks.base import Check, Draw, Replies, value_or_verdict
from tutor.checks.compare import kind_of
from tutor.checks.reading import difference, domains_of, formula_of
from tutor.checks.verdict import (
    DoesNotDepend,
    MissingKeys,
    Reason,
    Status,
    Unfilled,
    Verdict,
    WrongKind,
    todo,
    wrong,
)
from tutor.wire.probe import Probe

_DERIVATIVE = re.compile(r"\bD\((\w+), *(\w+)(?:, *(\w+))?\)")
_STATED = re.compile(r"(\w+) *== *D\((\w+), *(\w+)(?:, *(\w+))?\)")
_ZERO = Number(Fraction(0))
_DEPENDS = re.compile(r"depends\((\w+), *(\w+)\)")


@dataclass(frozen=True, slots=True)
class FormulaCheck(Check):
    """A formula, judged by mathematical equality and never by its spelling."""

    name: str
    symbols: str | Mapping[str, str]
    equals: str = ""
    blanks: Mapping[str, str] = field(default_factory=dict)
    keys: tuple[str, ...] = ()
    require: tuple[str, ...] = ()
    """Conditions over the blanks named in `keys`: equations, alternatives joined by `or`, `depends(v, x)`.

    `D(u, x)` is the derivative of blank u by x; `D(u, t, c)` the same at c.
    """
    given: Mapping[str, str] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name,)

    def faults(self, draw: Draw) -> tuple[str, ...]:
        del draw
        if sum(map(bool, (self.equals, self.blanks, self.require))) != 1:
            return ("Give exactly one of `equals`, `blanks` and `require`.",)
        if bool(self.require) != bool(self.keys):
            return ("`require` and `keys` go together.",)
        try:
            domains = domains_of(self.symbols)
            given = self._given(domains)
            for text in (self.equals, *self.blanks.values()):
                if text:
                    read(text, (*domains, *self.given))
            return tuple(
                f"The condition `{condition}` is not of a known form: {sentence}"
                for condition in self.require
                for sentence in self._misformed(condition, domains, given)
            )
        except (Unreadable, ValueError) as error:
            return (self.keyed(error),)

    def _misformed(self, condition: str, domains: Mapping[str, Domain], given: Mapping[str, Formula]) -> list[str]:
        """What is wrong with a condition; tried on blanks that are filled in with the first symbol."""
        filled: dict[str, Formula] = dict.fromkeys(self.keys, Symbol(next(iter(domains), "x")))
        found = []
        for alternative in condition.split(" or "):
            slopes = _DERIVATIVE.findall(alternative)
            asked = [
                *_DEPENDS.findall(alternative),
                *((key, name) for key, by, at in slopes for name in (by, at or by)),
            ]
            found += [f"`{key}` is not among the `keys`." for key, _ in asked if key not in self.keys]
            found += [f"`{symbol}` is not among the `symbols`." for _, symbol in asked if symbol not in domains]
            if found or _DEPENDS.fullmatch(alternative.strip()):
                continue
            sides = alternative.split("==")
            if len(sides) != 2:
                return ["it is neither an equation with `==` nor `depends(…)`."]
            try:
                for side in sides:
                    self._side(side, filled, domains, given)
            except Unreadable as error:
                found.append(error.message)
        return found

    def probes(self, draw: Draw) -> tuple[Probe, ...]:
        del draw
        return (Probe("formula", self.name),)

    def judge(self, draw: Draw, learner: Replies, reference: Replies) -> Verdict:
        del reference
        reply = value_or_verdict(learner.outcomes.get("formula"), self.name)
        if isinstance(reply, Verdict):
            return reply
        domains = domains_of(self.symbols)
        given = self._given(domains)
        allowed = {**domains, **dict.fromkeys(given, Domain.read("[-3, 3]"))}
        if self.equals:
            formula = formula_of(reply.value, allowed, self.name)
            if not isinstance(formula, Expression):
                return wrong(formula)
            reason = difference(formula, read(self.equals, allowed), domains, given, where=self.name, seed=draw.seed)
            return _verdict([reason] if reason else [], (show(formula),))
        return self._blanks(reply.value, domains, given, allowed, draw.seed)

    def _given(self, domains: Mapping[str, Domain]) -> dict[str, Formula]:
        known = [*domains]
        formulas = {}
        for name, text in self.given.items():
            formulas[name] = read(text, known)
            known.append(name)
        return formulas

    def _blanks(
        self,
        value: object,
        domains: Mapping[str, Domain],
        given: Mapping[str, Formula],
        allowed: Mapping[str, Domain],
        seed: int,
    ) -> Verdict:
        if not isinstance(value, Mapping):
            return wrong(WrongKind("a dict of formulas", kind_of(value)))
        wanted = self.keys or tuple(self.blanks)
        entries = {key.strip(): item for key, item in value.items() if isinstance(key, str)}
        unfilled = [key for key in wanted if key in entries and (entries[key] is None or entries[key] is ...)]
        missing = tuple(key for key in wanted if key not in entries)
        formulas: dict[str, Formula] = {}
        reasons: list[Reason] = []
        for key in wanted:
            if key in missing or key in unfilled:
                continue
            formula = formula_of(entries[key], allowed, self._place(key), self._sensible(key, domains))
            if isinstance(formula, Expression):
                formulas[key] = formula
            else:
                reasons.append(formula)
        readings = tuple(f"{key}: {show(formula)}" for key, formula in formulas.items())
        for key, text in self.blanks.items():
            if key in formulas:
                truth = read(text, allowed)
                reason = difference(formulas[key], truth, domains, given, where=self._place(key), seed=seed)
                reasons += [reason] if reason else []
        for key, formula in formulas.items() if self.require else ():
            nothing = Product(_ZERO, formula)  # 0 wherever the formula has a value
            reason = difference(nothing, _ZERO, domains, given, where=self._place(key), seed=seed)
            reasons += [reason] if reason else []
        refused: set[str] = set()
        for condition in self.require if not reasons else ():
            about = set(re.findall(r"\w+", condition)) & set(wanted)
            if about & refused:  # it would blame one blank for the fault of another
                continue
            reason = self._failed(condition, formulas, domains, given, seed)
            if reason is not None:
                reasons.append(reason)
                refused |= about
        if missing:
            reasons.append(MissingKeys(missing))
        if reasons or not unfilled:
            return _verdict(reasons, readings)
        return todo(*(Unfilled(self._place(key)) for key in unfilled), readings=readings)

    def _sensible(self, key: str, domains: Mapping[str, Domain]) -> tuple[str, ...] | None:
        """The symbols that a blank is to be written in, as far as the conditions tell; None where there are none."""
        found: set[str] = set()
        for condition in self.require:
            slopes = [slope for slope in _DERIVATIVE.findall(condition) if slope[0] == key]
            if slopes:
                found |= {by for _, by, _ in slopes}
            elif stated := _STATED.match(condition):
                key_there, _, by, at = stated.groups()
                found |= {at or by} if key_there == key else set()
            elif re.search(rf"\b{key}\b", condition):
                found |= set(re.findall(r"\w+", condition)) & domains.keys()
        return tuple(sorted(found)) if self.require else None

    def _place(self, key: str) -> str:
        return f'{self.name}["{key}"]'

    def _failed(
        self,
        condition: str,
        formulas: Mapping[str, Formula],
        domains: Mapping[str, Domain],
        given: Mapping[str, Formula],
        seed: int,
    ) -> Reason | None:
        """Why the condition does not hold, or None; one that needs a blank without a formula is left aside."""
        first: Reason | None = None
        reason: Reason | None
        for alternative in condition.split(" or "):
            if not set(re.findall(r"\w+", alternative)) & set(self.keys) <= set(formulas):
                return None
            if depends := _DEPENDS.fullmatch(alternative.strip()):
                key, symbol = depends.groups()
                slope = derivative(formulas[key], symbol)
                constant = difference(slope, _ZERO, domains, given, seed=seed) is None  # 1 + 0*x depends on nothing
                reason = DoesNotDepend(self._place(key), symbol) if constant else None
            else:
                stated, _, due = alternative.partition("==")
                left, right = (self._side(text, formulas, domains, given) for text in (stated, due))
                reason = difference(left, right, domains, given, where=self._named(stated.strip()), seed=seed)
            if reason is None:
                return None
            first = first or reason
        return first

    def _named(self, side: str) -> str:
        """A side of an equation in a learner's words."""
        if slope := _DERIVATIVE.fullmatch(side):
            return f"the slope of {self._place(slope[1])}"
        mentioned = set(re.findall(r"\w+", side)) & set(self.keys)
        return self._place(mentioned.pop()) if len(mentioned) == 1 else side

    def _side(
        self, text: str, formulas: Mapping[str, Formula], domains: Mapping[str, Domain], given: Mapping[str, Formula]
    ) -> Formula:
        """One side of an equation, with the learner's formulas in the places of the blanks."""
        placed = dict(formulas)

        def derived(found: re.Match[str]) -> str:
            key, variable, at = found.groups()
            slope = derivative(formulas[key], variable)
            name = f"D_{key}_{variable}_{at or variable}"
            placed[name] = substitute(slope, {variable: Symbol(at)}) if at else slope
            return name

        text = _DERIVATIVE.sub(derived, text)
        return substitute(read(text, (*domains, *given, *placed)), placed)


def _verdict(reasons: list[Reason], readings: tuple[str, ...]) -> Verdict:
    return wrong(*reasons, readings=readings) if reasons else Verdict(Status.PASSED, readings=readings)
