"""Other functions of the same skill, worked out: an example more for whom the written ones were not enough."""

import itertools
import random
from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np

from tutor.algebra.derivative import derivative
from tutor.algebra.domain import Domain
from tutor.algebra.equality import Equal, compare
from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.steps import Step, steps
from tutor.algebra.text import read, show
from tutor.algebra.tree import Difference, Formula, Function, Power, Product, Quotient, Sum, nodes_of, symbols_of
from tutor.diagnosis.anatomy import anatomy
from tutor.diagnosis.differentiate import Differentiator
from tutor.diagnosis.fit import fits, is_right
from tutor.diagnosis.order import the_one
from tutor.diagnosis.slips import COMMON

_POINTS = 64
_LARGEST = 1e4
"""Values of a function that is still pleasant to look at."""
_LEVEL = 1e-3
"""A slope smaller than this, in the median, shows nothing."""
_MOST_DRAWS = 200
"""Measured: the worst of a thousand seeds of every skill needs 40."""


@dataclass(frozen=True, slots=True)
class Sibling:
    """A function of x, and its derivative rule by rule; each step was verified by the judge."""

    function: Formula
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Skill:
    """What functions of a skill look like, and where they live."""

    drawn: Callable[[random.Random], str]
    domain: str = "[0.3, 2.5]"


def _polynomial(rng: random.Random) -> str:
    high = rng.randint(3, 6)
    low = rng.randint(2, high - 1)
    a, b, c, d = (rng.randint(2, 9) for _ in range(4))
    return f"{a}*x^{high} - {b}*x^{low} + {c}*x {rng.choice('+-')} {d}"


def _bent(rng: random.Random) -> str:
    """A function of the table, of x alone."""
    return rng.choice(["sin(x)", "cos(x)", "exp(x)", "ln(x)", "tan(x)"])


def _product(rng: random.Random) -> str:
    return rng.choice([f"x^{rng.randint(2, 5)}*{_bent(rng)}", f"{_bent(rng)}*{_bent(rng)}"])


def _quotient(rng: random.Random) -> str:
    above = rng.choice([f"x^{rng.randint(2, 4)}", _bent(rng), f"{rng.randint(2, 5)}*x - {rng.randint(1, 5)}"])
    return f"({above})/({rng.choice(['x', 'x^2', f'{rng.randint(2, 4)}*x'])} + {rng.randint(1, 7)})"


def _inside(rng: random.Random) -> str:
    return rng.choice(
        [f"x^{rng.randint(2, 4)}", f"{rng.randint(2, 5)}*x", f"{rng.randint(2, 3)}*x^2 + {rng.randint(1, 5)}"]
    )


def _sine(rng: random.Random) -> str:
    return f"{rng.choice(['sin', 'cos'])}({_inside(rng)})"


def _logarithm(rng: random.Random) -> str:
    inside = rng.choice(
        [f"{rng.randint(2, 5)} + {rng.choice(['sin', 'cos'])}(x)", f"x^{rng.randint(2, 4)} + {rng.randint(1, 9)}"]
    )
    return f"ln({inside})"


def _exponential(rng: random.Random) -> str:
    n = rng.randint(2, 4)
    return rng.choice(
        [f"exp(-x^{n}/{n + rng.randint(0, 2)})", f"exp({rng.randint(2, 4)}*x - x^{n})", "exp(sin(x))", "exp(-cos(x))"]
    )


def _power(rng: random.Random) -> str:
    inside = rng.choice([f"{rng.randint(1, 5)} + x^{rng.randint(2, 4)}", "sin(x)", "1 + exp(x)", "2 + cos(x)"])
    return f"({inside})^{rng.randint(3, 7)}"


def _saturating(rng: random.Random) -> str:
    above, below, rate = rng.randint(1, 5), rng.randint(2, 5), rng.randint(2, 4)
    grown = f"exp({rate}*x)"
    return rng.choice(
        [f"{above}/({below} + exp(-{rate}*x))", f"{grown}/({grown} + {below})", f"{above}/({below} + {grown})"]
    )


def _product_of_chains(rng: random.Random) -> str:
    return f"{rng.choice(['x', 'x^2', 'x^3'])}*{rng.choice([_logarithm, _sine, _exponential])(rng)}"


SKILLS = {
    "sums and powers": Skill(_polynomial, "[-3, 3]"),
    "the product rule": Skill(_product, "[0.3, 1.4]"),
    "the quotient rule": Skill(_quotient, "[0.3, 1.4]"),
    "the chain rule on a sine or cosine": Skill(_sine, "[0.3, 1.5]"),
    "the chain rule on a logarithm": Skill(_logarithm),
    "the chain rule on an exponential": Skill(_exponential, "[0.3, 2]"),
    "the chain rule on a power": Skill(_power, "[0.3, 1.5]"),
    "a function that levels off": Skill(_saturating, "[-2, 2]"),
    "the product rule with a chain in it": Skill(_product_of_chains, "[0.3, 1.5]"),
}
"""Each by its name in words."""


def skill_of(function: Formula) -> str | None:
    """Which of the skills it takes to differentiate a function of x; None if it is none of these."""
    functions = [node for node in nodes_of(function) if isinstance(node, Function)]
    match function:
        case Function("tanh" | "sigmoid"):
            return "a function that levels off"
        case Quotient(_, below) if symbols_of(below):
            return "a function that levels off" if functions else "the quotient rule"
        case Product(u, v) if symbols_of(u) and symbols_of(v):
            is_chained = any(argument.children for each in functions for argument in each.children)
            return f"the product rule{' with a chain in it' if is_chained else ''}"
        case Function("sin" | "cos"):
            return "the chain rule on a sine or cosine"
        case Function("log"):
            return "the chain rule on a logarithm"
        case Function("exp"):
            return "the chain rule on an exponential"
        case Power(base, exponent) if symbols_of(base) and base.children and not symbols_of(exponent):
            return "the chain rule on a power"
        case Sum() | Difference() if not functions:
            return "sums and powers"
        case _:
            return None


def sibling(skill: str, seed: int, unlike: Collection[str]) -> Sibling:
    """Another function of a skill; the same seed gives the same one on every machine.

    A draw is taken only if it is tame on its domain, no common slip gives its right derivative, and no two of them give
    the same wrong one.

    Args:
        skill: As `skill_of` names it.
        seed: Which one.
        unlike: Functions that it shall not be, as `show` writes them.
    """
    known = SKILLS[skill]
    domain = Domain.read(known.domain)
    for draw in range(_MOST_DRAWS):
        rng = random.Random(f"{skill}/{seed}/{draw}")  # noqa: S311  no secret; its stream is the same everywhere
        function = read(known.drawn(rng), ("x",))
        if show(function) in unlike or not _is_telling(function, np.array(domain.sample(rng, _POINTS))):
            continue
        worked = steps(function, "x")
        if all(_is_verified(step, domain) for step in worked):
            return Sibling(function, worked)
    raise AssertionError(f"{skill} has no example for {seed}")


def _is_verified(step: Step, domain: Domain) -> bool:
    return compare(step.result, derivative(step.subject, "x"), {"x": domain}) == Equal()


def _is_telling(function: Formula, x: Floats) -> bool:
    truth, heights = values(derivative(function, "x"), {"x": x}), values(function, {"x": x})
    if not (np.all(np.isfinite(truth)) and np.max(np.abs(heights)) <= _LARGEST and np.max(np.abs(truth)) <= _LARGEST):
        return False
    if np.median(np.abs(truth)) < _LEVEL or np.ptp(truth) < _LEVEL:
        return False
    slips = [d for d in Differentiator(anatomy(function, "x", {"x": x}), x).with_slips(1, COMMON) if d.slips]
    wrong = [derived.values for derived in slips]
    if np.any(is_right(wrong, truth)):
        return False
    ids = [derived.slips[0].id for derived in slips]
    return all(
        the_one(frozenset({ids[i], ids[j]})) is not None
        for i, j in itertools.combinations(range(len(slips)), 2)
        if ids[i] != ids[j] and fits([wrong[i]], wrong[j])[0]
    )
