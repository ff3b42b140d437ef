"""What is said of one formula, or of two: the answers of `tutor formula`."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # imports NumPy and mpmath
    from tutor.algebra.domain import Domain
    from tutor.diagnosis.relation import Relation

Place = Literal["formula", "other", "domain"]

_NAMED_DOMAINS = {"real": "[-3, 3]", "positive": "(0, 3]", "unit": "(0, 1)"}
"""Domains that can be called by a name; what has none stated is real."""
_STATED = re.compile(r"\s*(\w+)\s*=\s*(.+?)\s*")


@dataclass(frozen=True, slots=True)
class Witness:
    """A point where two formulas differ, and their values there; infinite where they are too large for a float."""

    at: Mapping[str, float]
    left: float
    right: float

    def to_json(self) -> dict[str, object]:
        """The values as numbers, or null for what is infinite: strict JSON has no number for it."""
        left, right = (value if math.isfinite(value) else None for value in (self.left, self.right))
        return {"at": dict(self.at), "left": left, "right": right}


@dataclass(frozen=True, slots=True)
class Answer:
    """How formulas are read, and how they compare; or what is in the way."""

    reading: str | None = None
    latex: str = ""
    other_reading: str | None = None
    other_latex: str = ""
    equal: bool | None = None
    """None without a second formula, or where it cannot be decided."""
    witness: Witness | None = None
    relation: "Relation | None" = None
    """How the two relate, where they differ and that is simple."""
    message: str = ""
    """What is in the way; empty if nothing is."""
    place: Place | None = None
    """Which of the texts cannot be read, if that is in the way."""
    offset: int | None = None
    """Where in that text, in characters."""
    caret: str = ""
    """The text, and marks below the trouble."""

    def to_json(self) -> dict[str, object]:
        """The object of `--json`."""
        error = {"message": self.message, "offset": self.offset, "place": self.place} if self.message else None
        witness = self.witness and self.witness.to_json()
        return {
            "reading": self.reading, "other_reading": self.other_reading, "equal": self.equal, "witness": witness,
            "mistake": None, "relation": self.relation and {"kind": self.relation.kind, "said": self.relation.message},
            "steps": None, "error": error,
        }  # fmt: skip


def answered(left: str, right: str | None = None, symbols: str | None = None, domain: str = "") -> Answer:
    """Read one formula, or two and compare them.

    Args:
        left: A formula.
        right: Another one, or None.
        symbols: The names that may occur, with blanks or commas between; None for any letter.
        domain: `x = (0, 4]`, several with `;` between, or one domain for all symbols, which may be called real
            ([-3, 3], for symbols without one), positive or unit.
    """
    from tutor.algebra.equality import Different, Equal, Undecided, compare  # noqa: PLC0415  imports NumPy and mpmath
    from tutor.algebra.latex import latex  # noqa: PLC0415
    from tutor.algebra.text import Unreadable, read, show  # noqa: PLC0415
    from tutor.algebra.tree import symbols_of  # noqa: PLC0415

    names = symbols.replace(",", " ").split() if symbols is not None else None
    answer = Answer()
    place: Place = "formula"
    try:
        first = read(left, names)
        answer = Answer(show(first), latex(first))
        if right is None:
            return answer
        place = "other"
        second = read(right, names)
        answer = replace(answer, other_reading=show(second), other_latex=latex(second))
        place = "domain"
        domains = domains_in(domain, symbols_of(first) | symbols_of(second))
    except Unreadable as error:
        return replace(answer, message=error.message, place=place, offset=error.offset, caret=error.caret())
    match compare(first, second, domains):
        case Equal():
            return replace(answer, equal=True)
        case Different(at, one, other):
            from tutor.diagnosis.of_pairs import relation_between  # noqa: PLC0415

            relation = relation_between(first, second, domains)
            return replace(answer, equal=False, witness=Witness(at, one, other), relation=relation)
        case Undecided(reason, at):
            where = point_text(at) if at else ""
            return replace(answer, message=f"{reason} ({where})" if where else reason)


def point_text(at: Mapping[str, float]) -> str:
    """`x = 1, y = 2`."""
    return ", ".join(f"{name} = {value:.6g}" for name, value in at.items())


def domains_in(text: str, symbols: frozenset[str]) -> "dict[str, Domain]":
    """Symbol → domain: as stated for it, or as stated for all, or the default."""
    from tutor.algebra.domain import Domain  # noqa: PLC0415  imports NumPy

    stated: dict[str, str] = {}
    general = "real"
    for piece in filter(str.strip, text.split(";")):
        if found := _STATED.fullmatch(piece):
            stated[found[1]] = found[2]
        else:
            general = piece.strip()
    texts = {name: stated.get(name, general) for name in sorted(symbols)}
    return {name: Domain.read(_NAMED_DOMAINS.get(text, text)) for name, text in texts.items()}
