"""`tutor formula`: how a formula is read, and whether two are equal on a domain."""

import json
import math
import shutil

import click

from tutor.cli.comparing import Answer, Witness, answered, point_text
from tutor.cli.exits import Exit
from tutor.cli.files import lines_of
from tutor.cli.present import tell, tell_json
from tutor.cli.settings import FILE, common_options
from tutor.cli.texts import linear_option

_INDENT = "  "
_NO_ROW = 'This line is not a JSON object with a formula "a", such as {"a": "2*x", "b": "x + x"}.'


class MinusFirst(click.Command):
    """A command whose arguments may begin with a minus, as formulas do; so only `-h` alone asks for help."""

    ignore_unknown_options = True

    def get_help_option_names(self, context: click.Context) -> list[str]:
        """Without `-h`, which would also be found inside of `-h*x`."""
        return [name for name in super().get_help_option_names(context) if name != "-h"]

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """`-h` alone is the request for help that it is everywhere else."""
        return super().parse_args(context, ["--help"] if args == ["-h"] else args)


@click.command(cls=MinusFirst)
@click.argument("expression", required=False)
@click.option("--equal", "other", metavar="OTHER", help="Is it equal to this formula?")
@click.option("--symbols", help='The names that may occur: "x y". By default every letter may.')
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
    help='JSON lines {"a", "b", "symbols"?, "domain"?}, each answered by a JSON object; `-`: standard input.',
)
@common_options
def formula(
    expression: str | None,
    other: str | None,
    symbols: str | None,
    domains: tuple[str, ...],
    linear: bool,
    as_json: bool,
    batch: str | None,
) -> int:
    """How a formula is read; with --equal, whether two are the same.

    Exit status: 0 if the two are equal or there is nothing to compare, 1 if they differ, 2 if one cannot be read or it
    cannot be decided.
    """
    if batch is not None:
        if expression is not None or other is not None or symbols is not None or domains:
            raise click.UsageError("With --batch, the formulas and their domains stand in the file.")
        return max((_answer_line(line) for line in lines_of(batch) if line.strip()), default=Exit.PASSED)
    if expression is None:
        raise click.UsageError("Give a formula, or --batch FILE.")
    answer = answered(expression, other, symbols, ";".join(domains))
    if as_json:
        tell_json(answer.to_json())
    else:
        tell("\n".join(_lines(answer, linear=linear)))
    return _status(answer, compared=other is not None)


def _answer_line(line: bytes) -> Exit:
    """Answer one line of a batch."""
    try:
        left, right, symbols, domain = _row(json.loads(line.decode("utf-8-sig")))
    except (ValueError, RecursionError):
        answer, right = Answer(message=_NO_ROW), None
    else:
        answer = answered(left, right, symbols, domain)
    tell_json(answer.to_json())
    return _status(answer, compared=right is not None)


def _row(row: object) -> tuple[str, str | None, str | None, str]:
    """The formulas, the symbols and the domain of one line.

    Raises:
        ValueError: it is something else.
    """
    if not isinstance(row, dict):
        raise ValueError("no object")  # noqa: TRY004  one kind of exception for every line that is no row
    left, right, symbols, domain = (row.get(key) for key in ("a", "b", "symbols", "domain"))
    if isinstance(symbols, list):
        symbols = " ".join(map(str, symbols))
    if isinstance(domain, dict):
        domain = ";".join(f"{name} = {where}" for name, where in domain.items())
    match left, right, symbols, domain:
        case str() | int() | float(), str() | int() | float() | None, str() | None, str() | None:
            return str(left), None if right is None else str(right), symbols, domain or ""
        case _:
            raise ValueError("no formulas")


def _status(answer: Answer, *, compared: bool) -> Exit:
    if answer.message or (compared and answer.equal is None):
        return Exit.FAILED
    return Exit.NOT_PASSED if answer.equal is False else Exit.PASSED


def _lines(answer: Answer, *, linear: bool) -> list[str]:
    """The answer for people."""
    lines = []
    if answer.reading is not None:
        lines += [f"read as: {answer.reading}", *_picture(answer.latex, linear=linear)]
    if answer.other_reading is not None:
        lines += [f"and: {answer.other_reading}", *_picture(answer.other_latex, linear=linear)]
    if answer.message:
        lines += [answer.message, *answer.caret.splitlines()]
    elif answer.equal:
        lines.append("equal")
    elif answer.witness is not None:
        lines.append(_difference(answer.witness))
        lines += [answer.relation.message] if answer.relation else []
    return lines


def _picture(latex: str, *, linear: bool) -> list[str]:
    """The formula in two dimensions, as wide as the terminal, or on one row; nothing where it is nested too deeply."""
    from tutor.typeset.latex import LatexError, display, inline  # noqa: PLC0415  only where a formula is shown

    try:
        rows = [inline(latex)] if linear else display(latex, shutil.get_terminal_size().columns - len(_INDENT))
    except LatexError:
        return []
    return [f"{_INDENT}{row}" for row in rows]


def _difference(witness: Witness) -> str:
    """Where the two differ, in as many digits as it takes to see it."""
    where = f"at {point_text(witness.at)} " if witness.at else ""
    for digits in (6, 10, 17):
        left, right = f"{witness.left:.{digits}g}", f"{witness.right:.{digits}g}"
        if left != right:
            return f"different: {where}the values are {left} and {right}"
    size = "too large" if math.isinf(witness.left) else "too close to each other"
    return f"different: {where}the values are not the same, but {size} to be shown"
