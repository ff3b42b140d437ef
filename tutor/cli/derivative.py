"""`tutor derivative`: the worked steps to a derivative, and what is wrong with an answer."""

import json
import shutil
import textwrap

import click

from tutor.cli.comparing import point_text
from tutor.cli.deriving import Derived, derived
from tutor.cli.exits import Exit
from tutor.cli.files import lines_of
from tutor.cli.formula import MinusFirst
from tutor.cli.present import tell, tell_json
from tutor.cli.settings import FILE, common_options
from tutor.cli.texts import linear_option

_INDENT = "   "
_RULES = {
    "product rule": "(u v)′ = u′ v + u v′",
    "quotient rule": "(u/v)′ = (u′ v − u v′)/v²",
    "chain rule": "(f(u))′ = f′(u) · u′",
    "power rule": "(xⁿ)′ = n xⁿ⁻¹",
}
"""How a rule is written in letters, where its pieces are named after them or it needs none."""
_NO_ROW = 'This line is not a JSON object with a "function", such as {"function": "x^2", "answer": "2*x"}.'


@click.command(cls=MinusFirst)
@click.argument("function", required=False)
@click.argument("answer", required=False)
@click.option("--variable", default="x", help="Differentiate by this symbol; every other one is a constant.")
@click.option(
    "--domain",
    "domains",
    multiple=True,
    help='Where to compare: "x = (0, 4]", once per symbol or joined by ;. By default "[-3, 3]" for all.',
)
@linear_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option(
    "--batch",
    metavar="FILE",
    type=FILE,
    help='JSON lines {"function", "answer"?, "variable"?, "domain"?}, each answered by a JSON object; `-`: standard '
    "input.",
)
@common_options
def derivative(
    function: str | None,
    answer: str | None,
    variable: str,
    domains: tuple[str, ...],
    linear: bool,
    as_json: bool,
    batch: str | None,
) -> int:
    """The steps to a derivative, rule by rule; with an ANSWER, whether that is right, and the named mistake.

    Exit status: 0 if the answer is right or there is none, 1 if it is wrong, 2 if a formula cannot be read or it cannot
    be decided.
    """
    if batch is not None:
        if function is not None or domains:
            raise click.UsageError("With --batch, the functions and their domains stand in the file.")
        return max((_answer_line(line) for line in lines_of(batch) if line.strip()), default=Exit.PASSED)
    if function is None:
        raise click.UsageError("Give a function, or --batch FILE.")
    if not variable.isidentifier():
        raise click.UsageError(f"--variable takes one name, such as t, and got {variable!r}.")
    result = derived(function, answer, variable, ";".join(domains))
    if as_json:
        tell_json(result.to_json())
    else:
        tell("\n".join(_lines(result, variable, linear=linear)))
    return _status(result)


def _answer_line(line: bytes) -> Exit:
    try:
        function, answer, variable, domain = _row(json.loads(line.decode("utf-8-sig")))
    except (ValueError, RecursionError):
        result = Derived(message=_NO_ROW)
    else:
        result = derived(function, answer, variable, domain)
    tell_json(result.to_json())
    return _status(result)


def _row(row: object) -> tuple[str, str | None, str, str]:
    """The function, the answer, the variable and the domain of one line.

    Raises:
        ValueError: it is something else.
    """
    if not isinstance(row, dict):
        raise ValueError("no object")  # noqa: TRY004  one kind of exception for every line that is no row
    domain = row.get("domain")
    if isinstance(domain, dict):
        domain = ";".join(f"{name} = {where}" for name, where in domain.items())
    match row.get("function"), row.get("answer"), row.get("variable", "x"), domain:
        case (
            str() | int() | float() as function,
            str() | int() | float() | None as answer,
            str() as variable,
            str() | None,
        ):
            return str(function), None if answer is None else str(answer), variable, domain or ""
        case _:
            raise ValueError("no function")


def _status(result: Derived) -> Exit:
    if result.message:
        return Exit.FAILED
    return Exit.NOT_PASSED if result.equal is False else Exit.PASSED


def _lines(result: Derived, variable: str, *, linear: bool) -> list[str]:
    """The result for people: the steps, where no answer is to be judged; else the judgement alone."""
    lines = [] if result.reading is None else [f"function read as: {result.reading}"]
    if result.answer_reading is not None:
        lines.append(f"answer read as: {result.answer_reading}")
    if result.message:
        return [*lines, result.message, *result.caret.splitlines()]
    if result.equal is None:
        return lines + _steps(result, variable, linear=linear)
    if result.equal:
        return [*lines, "right"]
    assert result.witness is not None
    at = f"at {point_text(result.witness.at)} " if result.witness.at else ""
    lines.append(f"wrong: {at}it gives {result.witness.left:.6g}; the slope there is {result.witness.right:.6g}")
    lines += [result.relation.message] if result.relation else []
    return lines + ([f"{result.named.message} ({result.named.id})"] if result.named else [])


def _steps(result: Derived, variable: str, *, linear: bool) -> list[str]:
    """Rule by rule, in two dimensions or on one row each; the pieces of a rule on one row each."""
    from tutor.algebra.latex import latex  # noqa: PLC0415  imports NumPy
    from tutor.algebra.show import show  # noqa: PLC0415

    lines = [f"by {variable}:"]
    for number, step in enumerate(result.steps or (), 1):
        rule = _RULES.get(step.rule, "")
        lines.append(f"{number}. {step.rule}{f': {rule}' if rule else ''}")
        if step.rule != "sum rule":  # its terms stand in what follows
            lines += [f"{_INDENT}{name} = {_on_one_row(latex(piece), show(piece))}" for name, piece in step.pieces]
        stated = f"({show(step.subject)})′ = {show(step.result)}"
        picture = rf"\left({latex(step.subject)}\right)' = {latex(step.result)}"
        lines += [f"{_INDENT}{_on_one_row(picture, stated)}"] if linear else _picture(picture, stated)
    return lines


def _on_one_row(latex: str, otherwise: str) -> str:
    from tutor.typeset.latex import LatexError, inline  # noqa: PLC0415  only where a formula is shown

    try:
        return inline(latex)
    except LatexError:
        return otherwise


def _picture(latex: str, otherwise: str) -> list[str]:
    """A formula in the width of the terminal: in two dimensions, or else as text in lines of that width."""
    from tutor.typeset.cells import cell_width  # noqa: PLC0415  only where a formula is shown
    from tutor.typeset.latex import LatexError, display  # noqa: PLC0415

    width = shutil.get_terminal_size().columns - len(_INDENT)
    try:
        rows = display(latex, width)
    except LatexError:  # nested too deeply
        rows = ()
    if not rows or max(map(cell_width, rows)) > width:
        rows = tuple(textwrap.wrap(_on_one_row(latex, otherwise), width, break_long_words=False))
    return [f"{_INDENT}{row}".rstrip() for row in rows]
