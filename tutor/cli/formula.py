"""`tutor formula`: how a formula is read, and whether two are equal on a domain."""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from tutor.cli.settings import common_options
from tutor.errors import FileError

EQUAL, UNEQUAL, UNDECIDED = 0, 1, 2
_WHOLE_DOMAINS = {"real": "[-3, 3]", "": "[-3, 3]"}
_STATED = re.compile(r"\s*(\w+)\s*=\s*(.+?)\s*")


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of one formula, or of two."""

    reading: str | None
    display: tuple[str, ...] = ()
    equal: bool | None = None
    witness: Mapping[str, object] | None = None
    message: str = ""
    offset: int | None = None
    caret: str = ""

    def to_json(self) -> dict[str, object]:
        """The object of `--json`."""
        error = {"message": self.message, "offset": self.offset} if self.message else None
        return {
            "reading": self.reading, "equal": self.equal, "witness": self.witness, "mistake": None, "steps": None,
            "error": error,
        }  # fmt: skip


@click.command()
@click.argument("expression", required=False)
@click.option("--equal", "other", metavar="OTHER", help="Is it equal to this formula?")
@click.option("--symbols", help='The names that may occur: "x y". By default every letter may.')
@click.option(
    "--domain", "domains", multiple=True, help='Where to compare: "x = (0, 4]"; once per symbol, or joined by ;'
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--batch", metavar="FILE", help='JSON lines {"a", "b", "symbols"?, "domain"?}; `-`: standard input.')
@common_options
def formula(
    expression: str | None,
    other: str | None,
    symbols: str | None,
    domains: tuple[str, ...],
    as_json: bool,
    batch: str | None,
) -> None:
    """How a formula is read; with --equal, whether two are the same."""
    if batch is not None:
        raise SystemExit(_batch(batch))
    if expression is None:
        raise click.UsageError("Give a formula, or --batch FILE.")
    answer = answered(expression, other, symbols, ";".join(domains))
    if as_json:
        click.echo(json.dumps(answer.to_json(), ensure_ascii=False))
    else:
        _show(answer, compared=other is not None)
    raise SystemExit(_status(answer, compared=other is not None))


def answered(left: str, right: str | None, symbols: str | None, domain: str) -> Answer:
    """Read one formula, or two and compare them."""
    from tutor.algebra.equality import Different, Equal, Undecided, compare  # noqa: PLC0415  imports NumPy and mpmath
    from tutor.algebra.latex import latex  # noqa: PLC0415
    from tutor.algebra.text import Unreadable, read, show  # noqa: PLC0415
    from tutor.algebra.tree import symbols_of  # noqa: PLC0415
    from tutor.typeset.latex import display  # noqa: PLC0415

    names = symbols.replace(",", " ").split() if symbols is not None else None
    reading: str | None = None
    picture: tuple[str, ...] = ()
    try:
        first = read(left, names)
        reading, picture = show(first), display(latex(first))
        if right is None:
            return Answer(reading, picture)
        second = read(right, names)
        found = compare(first, second, _domains(domain, symbols_of(first) | symbols_of(second)))
    except Unreadable as error:
        return Answer(reading, picture, message=error.message, offset=error.offset, caret=error.caret())
    match found:
        case Equal():
            return Answer(reading, picture, equal=True)
        case Different(at, value, other):
            return Answer(reading, picture, equal=False, witness={"at": dict(at), "left": value, "right": other})
        case Undecided(reason, at):
            where = ", ".join(f"{name} = {value:.6g}" for name, value in (at or {}).items())
            return Answer(reading, picture, message=f"{reason} ({where})" if where else reason)


def _domains(text: str, symbols: frozenset[str]) -> dict[str, Any]:
    """Symbol → domain: as stated for it, or as stated for all, or [-3, 3]."""
    from tutor.algebra.domain import Domain  # noqa: PLC0415  imports NumPy

    stated: dict[str, str] = {}
    general = ""
    for piece in filter(str.strip, text.split(";")):
        found = _STATED.fullmatch(piece)
        if found:
            stated[found[1]] = found[2]
        else:
            general = piece.strip()
    return {
        name: Domain.read(_WHOLE_DOMAINS.get(stated.get(name, general), stated.get(name, general))) for name in symbols
    }


def _batch(file: str) -> int:
    worst = EQUAL
    for line in _lines(file):
        try:
            row = json.loads(line)
            left, right = str(row["a"]), row.get("b")
            symbols = row.get("symbols")
            names = " ".join(symbols) if isinstance(symbols, list) else symbols
            domain = row.get("domain") or ""
            text = ";".join(f"{k} = {v}" for k, v in domain.items()) if isinstance(domain, dict) else str(domain)
            answer = answered(left, None if right is None else str(right), names, text)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            answer = Answer(None, message='This line is not a JSON object with "a" and "b".', offset=0)
            right = ""
        click.echo(json.dumps(answer.to_json(), ensure_ascii=False))
        worst = max(worst, _status(answer, compared=right is not None))
    return worst


def _lines(file: str) -> Iterator[str]:
    try:
        stream = sys.stdin if file == "-" else Path(file).open(encoding="utf-8")
    except OSError as error:
        raise FileError(f"{file} cannot be opened: {error.strerror}.") from error
    with stream:
        yield from filter(str.strip, stream)


def _status(answer: Answer, *, compared: bool) -> int:
    if answer.equal is False:
        return UNEQUAL
    if answer.message or (compared and answer.equal is None):
        return UNDECIDED
    return EQUAL


def _show(answer: Answer, *, compared: bool) -> None:
    if answer.reading is not None:
        click.echo(f"read as: {answer.reading}")
        click.echo("\n".join(f"  {row}" for row in answer.display))
    if answer.message:
        click.echo(answer.message + (f"\n{answer.caret}" if answer.caret else ""))
    elif answer.equal:
        click.echo("equal")
    elif compared and answer.witness is not None:
        at = answer.witness["at"]
        assert isinstance(at, dict)
        where = ", ".join(f"{name} = {value:.6g}" for name, value in at.items())
        values = f"{answer.witness['left']:.10g} and {answer.witness['right']:.10g}"
        click.echo(f"different: at {where} the values are {values}" if where else f"different: the values are {values}")
