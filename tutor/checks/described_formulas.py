"""What is told of checks of formulas: how they are read, and when two of them are equal."""

from collections.abc import Iterable, Mapping

from tutor.algebra.equality import CONFIRMED, LADDER, SCANNED
from tutor.algebra.exact import DIGITS
from tutor.checks.base import Draw
from tutor.checks.decomposition import Decomposition
from tutor.checks.derivation import Derivation
from tutor.checks.formula import FormulaCheck
from tutor.checks.reading import domains_of
from tutor.checks.words import Told, listed

_NO_SPELLING = "Only the value counts, never the spelling: any equal formula is right."
_READ = (
    "The text is read as a formula: `**` and `^` are powers, `2x` is a product, `-x^2` is −(x²), and `np.` or `math.` "
    "before a function does not matter."
)


def of_formula(check: FormulaCheck) -> Told:
    """A formula, or a dict of formulas."""
    what = f"`{check.name}` is read when your file has run"
    blanks = check.keys or tuple(check.blanks)
    asked = (
        [f"{what}: a dict with a formula in quotes for each of {listed(f'`{b}`' for b in blanks)}."] if blanks else []
    )
    asked += [] if blanks else [f"{what}: a formula in quotes."]
    asked.append(f"Its symbols are {_symbols(check.symbols, check.given)}.")
    compared = [_READ, _NO_SPELLING, _EQUALITY]
    if check.given:
        compared.append(f"{listed(f'`{name}`' for name in check.given)} are computed from the others at each point.")
    if check.require:
        holds = "1 condition" if len(check.require) == 1 else f"{len(check.require)} conditions"
        truth = f"No single answer is right: {holds} between the entries must hold."
    else:
        truth = "The right formula is stated in the exercise."
    return tuple(asked), tuple(compared), (truth,), ()


_EQUALITY = (
    f"Two formulas are equal if they have the same value wherever one of them has one: looked at in {SCANNED} points, "
    f"where they might differ with {DIGITS} digits, and {CONFIRMED} points are confirmed with {LADDER[0]} digits."
)


def of_decomposition(check: Decomposition, draw: Draw) -> Told:
    """An outer function of an inner one."""
    asked = (
        f"`{check.outer}` (a formula in `u`) and `{check.inner}` (a formula in `x`) are read when your file has run.",
        f"The outer one is applied to the inner one, for x in {check.domain}.",
    )
    given = next((name for name, text in draw.functions.items() if check.of in (name, text)), "")
    truth = f"The result must be the given function{f' `{given}`' if given else ''}; many pairs are right."
    besides = ("Neither may be a mere straight line such as `u` or `2*x` over the values it is given.",)
    return asked, (_READ, _NO_SPELLING, _EQUALITY), (truth,), besides


def of_derivation(check: Derivation) -> Told:
    """A chain of equal formulas."""
    asked = (
        f"`{check.name}` is read when your file has run: a list of formulas in quotes.",
        f"Their symbols are {_symbols(check.symbols, {})}.",
    )
    besides = [
        f"At least {check.at_least} lines must differ in more than order, spacing, adding 0 or multiplying by 1."
    ]
    if check.ends_with:
        besides.append("The last line must be in the simplest form, with nothing left to take away.")
    return asked, (_READ, _EQUALITY), ("Every line must equal the truth, and so the line before it.",), tuple(besides)


def _symbols(symbols: str | Mapping[str, str], given: Iterable[str]) -> str:
    stated = symbols if isinstance(symbols, Mapping) else dict.fromkeys(domains_of(symbols), "")
    named = [f"`{name}` in {where or '[-3, 3]'}" for name, where in stated.items()]
    return listed([*named, *(f"`{name}`" for name in given)] or ["none"])
