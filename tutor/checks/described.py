"""What each kind of check asks, how it compares, and what it compares with: in words, and never the answer."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from tutor.algebra.exact import DIGITS
from tutor.checks.base import Check, Draw
from tutor.checks.call import ORDER_SLACK, Call
from tutor.checks.cases import ABOUT
from tutor.checks.compare import EPSILON, KEY_RTOL, MAX_UNITS, MEDIAN_UNITS, VALUE_RTOL
from tutor.checks.decomposition import Decomposition
from tutor.checks.derivation import Derivation
from tutor.checks.described_formulas import of_decomposition, of_derivation, of_formula
from tutor.checks.drawing import DRAWN_RTOL, MIN_POINTS, SLACK, Drawing
from tutor.checks.formula import FormulaCheck
from tutor.checks.function import DRAWN_NUMBERS, REPEATED, Function
from tutor.checks.members import Members
from tutor.checks.reflection import Reflection
from tutor.checks.truth import DISTANCE
from tutor.checks.value import Value
from tutor.checks.words import Sentences, Told, domains, listed, number, points, tolerance


@dataclass(frozen=True, slots=True)
class Described:
    """One check in words, in Markdown; nothing in it is a reference value."""

    kind: str
    """As `docs/authoring.md` calls it."""
    names: tuple[str, ...]
    asked: Sentences
    """What is asked, how often, and where."""
    compared: Sentences
    """How a reply is compared, with every tolerance."""
    truth: Sentences
    """With what, and how that is known."""
    besides: Sentences = ()
    """What is asked of the answer apart from its value."""


def described(kind: str, check: Check, draw: Draw) -> Described:
    """The check in words, for the draw of one attempt."""
    match check:
        case Function():
            told = _function(check, draw)
        case Value():
            told = _value(check)
        case Members():
            told = _members(check)
        case FormulaCheck():
            told = of_formula(check)
        case Decomposition():
            told = of_decomposition(check, draw)
        case Derivation():
            told = of_derivation(check)
        case Call():
            told = _call(check, draw)
        case Drawing():
            told = _drawing(check)
        case Reflection():
            told = _reflection(check)
        case _:
            raise AssertionError(kind)
    return Described(kind, check.names, *told)


_STATED = "The right value is stated in the exercise."
_FROM_SOLUTION = "The reference solution is asked the same, in a process of its own."
_UNITS = (
    f"Errors are counted in units of rounding: ε = {EPSILON:.2g} times the most that honest arithmetic with floats may "
    "lose at that point, by its error bound."
)


def _function(check: Function, draw: Draw) -> Told:
    truth = check.truth(draw)
    probes = {probe.id: probe for probe in check.probes(draw)}
    single = sum(id_.startswith("number:") for id_ in probes)
    arrays = [np.size(next(iter(probes[id_].inputs.values()))) for id_ in ("first", "second", "single")]  # type: ignore[arg-type]
    variables = ", ".join(truth.variables)
    asked = [f"`{check.name}({variables})` is called with {single} single points {_where(check)}."]
    if check.at:
        asked.append(f"Always among them: {points(check.at)}.")
    others = "The others are" if check.at else "They are"
    drawn = f"{DRAWN_NUMBERS} points that are drawn anew for every attempt"
    is_plain = not check.along and len(truth.variables) == 1
    asked.append(f"{others} {'easy numbers, the ends that belong to the domain, and ' if is_plain else ''}{drawn}.")
    if check.avoid:
        asked.append(f"Drawn points stay {DISTANCE:g} away from {listed(map(number, check.avoid))}.")
    asked.append(
        f"Then with arrays of {listed(map(str, arrays))} numbers, and the first {REPEATED} points twice more: as "
        "NumPy numbers, and again at the end."
    )
    if check.scalar_too:
        asked.append(f"Beside an array, {listed(f'`{name}`' for name in check.scalar_too)} may be one number.")
    if check.extreme:
        asked.append(f"Far out: at {points(check.extreme)}, alone and as an array.")
    compared = [
        _UNITS,
        (
            f"At most {MEDIAN_UNITS:g} units in the median over all points, or {MEDIAN_UNITS * EPSILON:.0e} relatively "
            f"where nothing cancels; at most {MAX_UNITS:g} at any one ({MAX_UNITS * EPSILON:.0e})."
        ),
    ]
    if check.scale:
        compared.append(f"A unit is at least ε times {'1' if check.scale == '1' else f'`{check.scale}`'}.")
    stated = (
        f"the derivative of `{check.derivative_of}`"
        if check.derivative_of in draw.functions
        else "a formula of the exercise"
    )
    besides = [
        "An array gives an array of its shape, and is not changed; the same point gives the same value each time."
    ]
    if draw.functions:
        besides.append("Calls of the given functions are watched: a difference quotient is told from a derivative.")
    if check.extreme:
        besides.append("Far out, a warning such as an overflow is a fault, and so is a value that is not finite.")
    return tuple(asked), tuple(compared), (f"It is {stated}, worked out with {DIGITS} digits.",), tuple(besides)


def _where(check: Function) -> str:
    if check.along:
        return f"along the curve that the exercise is about, on all of its pieces ({domains(check.domain)})"
    return f"in {check.domain}" if isinstance(check.domain, str) else f"where {domains(check.domain)}"


def _value(check: Value) -> Told:
    asked = (f"`{check.name}` is read when your file has run; nothing is called.",)
    stated = check.equals if isinstance(check.equals, Mapping) else {"": check.equals}
    keys = check.between or (check.equals if isinstance(check.equals, Mapping) else {})
    options = check.options if isinstance(check.options, Mapping) else dict.fromkeys(stated, check.options)
    texts = {key for key, value in stated.items() if isinstance(value, str) and options.get(key)}
    compared: list[str] = []
    if keys:
        compared.append(f"A dict with the keys {listed(f'`{key}`' for key in keys)}; more keys do no harm.")
    if any(map(_is_number, keys)):
        compared.append(f"Keys that are numbers match to {tolerance(KEY_RTOL)}.")
    if isinstance(check.equals, list | tuple):
        compared.append("A list of numbers, entry by entry and of the right length.")
    if texts:
        choice = "One of the texts that the starter lists; case, white space and the kind of prime do not matter."
        compared.append(choice)
    if check.between:
        compared.append("Each number lies in a band around the true one, which the author states for each key.")
    elif len(texts) < len(stated):
        compared.append(_tolerance(check))
    return asked, tuple(compared), (_FROM_SOLUTION if check.equals is None and not check.between else _STATED,), ()


def _tolerance(check: Value) -> str:
    if check.within is not None:
        return f"An absolute error of at most {tolerance(check.within)}, as the author states."
    by = "" if check.rtol == VALUE_RTOL else ", as the author states"
    return f"A relative error of at most {tolerance(check.rtol)}{by}; an absolute one where the true value is 0."


def _members(check: Members) -> Told:
    asked = (f"`{check.name}` is read when your file has run; nothing is called.",)
    compared = (
        "As a set: order, repetitions and the container do not matter, and nothing may be missing or too many.",
        f"Each number to a relative error of {tolerance(VALUE_RTOL)}; an absolute one where the true value is 0.",
    )
    return asked, compared, (_STATED,), ()


def _call(check: Call, draw: Draw) -> Told:
    cases = [str(draw.cases[name].get(ABOUT, name)) for name in check.cases]
    where = f" for: {'; '.join(cases)}" if cases else ""
    asked = [f"`{check.call}` is worked out{where}."]
    again = "The first case" if cases else "The same"
    asked.append(f"{again} is asked once more at the end, and the answer may not change.")
    compared: list[str] = []
    truth = _FROM_SOLUTION
    if check.order is not None:
        compared.append(f"The errors must fall with order {check.order} when the step is halved, to ±{ORDER_SLACK:g}.")
        truth = "The order is that of theory."
    elif check.below is not None or check.above is not None:
        stated = {"below": check.below, "above": check.above}
        bounds = [f"{word} {tolerance(bound)}" for word, bound in stated.items() if bound is not None]
        compared.append(f"The number must be {' and '.join(bounds)}.")
        truth = "There is no true value, only the bound."
    elif check.within:
        compared.append(
            "An absolute error of at most what the author allows, worked out for each case from what goes in."
        )
    elif check.each:
        compared.append(f"Every entry on its own, to a relative error of {tolerance(check.rtol)}.")
    else:
        compared.append(
            f"A number to a relative error of {tolerance(check.rtol)}; an array as a whole (in norm), and in its shape."
        )
    if check.equals is not None:
        truth = _STATED
    besides = ["Arrays that go in must come out unchanged."]
    if check.gives:
        besides.append(f"What an entry is taken of should be {check.gives}.")
    if check.analytic:
        besides.append("Exact to rounding: a difference quotient is not enough.")
    if check.decreasing:
        besides.append("Each number must be smaller than the one before.")
    if check.needs:
        besides.append(f"It needs your {listed(f'`{name}`' for name in check.needs)}.")
    return tuple(asked), tuple(compared), (truth,), tuple(besides)


def _drawing(check: Drawing) -> Told:
    asked = (f"Every curve that your file draws with `plot` is looked at; wanted are {listed(check.labels)}.",)
    compared = (
        f"A curve needs {MIN_POINTS} points in {check.domain}, and reaches both ends up to {SLACK:.0%} of its length.",
        f"Its heights are right to {tolerance(DRAWN_RTOL)} of the largest one.",
    )
    besides = ("More curves, a wider range, several figures and any labels are fine.",)
    return asked, compared, ("Formulas of the exercise.",), besides


def _reflection(check: Reflection) -> Told:
    asked = (f"`{check.name}` is read when your file has run: your own words.",)
    compared = (f"It needs {check.at_least} characters, with white space counted once. Nothing else is judged.",)
    truth = ("You compare it with the points that are shown then; the part counts as self-assessed.",)
    return asked, compared, truth, ()


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
