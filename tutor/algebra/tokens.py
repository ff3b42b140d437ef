"""The words of a formula: numbers, names, operators, each with its place in the text."""

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from tutor.algebra.unreadable import Unreadable

Kind = Literal["number", "name", "operator", "superscript", "end"]

MAX_LENGTH = 400
MAX_DIGITS = 25
"""Of a number, without the zeros at either end."""
MAX_SCALE = 330
"""Powers of ten in a number: floats end at 1e308, and the smallest is 5e-324."""

_NUMBER = re.compile(r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE]([+-]?[0-9]+))?")
_LETTERS = r"A-Za-z_\u0370-\u03bf\u03c1-\u03ff"  # Latin and Greek without π, which is a word of its own: 2πx
_NAME = re.compile(rf"π|[{_LETTERS}][0-9{_LETTERS}]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*")
_SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", "0123456789+-n", strict=True))

# Deliberately a list and no Unicode normalisation: NFKC would turn x² into x2.
_SPELLINGS = {
    **dict.fromkeys("×·⋅∗∙•＊", "*"),
    **dict.fromkeys("÷∕⁄／", "/"),
    **dict.fromkeys("−‐‑‒–—﹣－", "-"),
    **dict.fromkeys("＋", "+"),
    **dict.fromkeys("（", "("),
    **dict.fromkeys("）", ")"),
    **dict.fromkeys("，", ","),
}

_PRIMES = "'’′ʹ`"

_REMEDIES = {
    **dict.fromkeys("[]{}", "Round brackets ( ) are used for grouping here."),
    **dict.fromkeys("|‖", "An absolute value is written abs(…)."),
    **dict.fromkeys(_PRIMES, "There are no primes and quotation marks in a formula: a derivative is written out."),
    **dict.fromkeys('"“”', "There are no quotation marks in a formula."),
    **dict.fromkeys("½⅓¼¾⅔⅕⅙⅛", "A fraction is written with a slash, such as 1/2."),
    **dict.fromkeys("₀₁₂₃₄₅₆₇₈₉", "A subscript is written as a plain digit, as in w1."),
    **dict.fromkeys("<>≤≥≠≈!:", "One expression is enough here, without a comparison or a condition."),
    "=": "Only the right-hand side is needed, without an equals sign.",
    "\\": "LaTeX is not read here: a fraction is a/b, a root sqrt(…), a power x**2.",
    "∞": "Infinity is not a number to calculate with here.",
    "%": "For a remainder or a percentage there is no sign here; write the number out.",
}


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `text` is canonical: `**` for every power sign, `2` for ²."""

    kind: Kind
    text: str
    offset: int
    length: int

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.offset + self.length

    def is_operator(self, *texts: str) -> bool:
        """Whether it is one of these operators, brackets or commas."""
        return self.kind == "operator" and self.text in texts


def tokens_of(text: str) -> list[Token]:
    """The words of a text; the last one is of kind `end`.

    Raises:
        Unreadable: The text is too long or has a character or a number that no formula has.
    """
    if len(text) > MAX_LENGTH:
        raise Unreadable(
            f"A formula has at most {MAX_LENGTH} characters here; this one has {len(text)}.", text, MAX_LENGTH
        )
    tokens: list[Token] = []
    offset = 0
    while offset < len(text):
        if text[offset].isspace():
            offset += 1
            continue
        token = _token(text, offset)
        tokens.append(token)
        offset = token.end
    return [*tokens, Token("end", "", len(text), 1)]


def _token(text: str, offset: int) -> Token:
    character = text[offset]
    if match := _NUMBER.match(text, offset):
        _check_number(match, text)
        return Token("number", match[0], offset, len(match[0]))
    if match := _NAME.match(text, offset):
        return Token("name", match[0], offset, len(match[0]))
    if character in _SUPERSCRIPTS:
        return _superscript(text, offset)
    if text.startswith("//", offset):
        raise Unreadable("In Python // cuts off the remainder; a fraction is written with one /.", text, offset, 2)
    if text.startswith("**", offset):
        return Token("operator", "**", offset, 2)
    if character == "^":
        return Token("operator", "**", offset, 1)
    if character in "√∛":
        return Token("name", character, offset, 1)
    if (plain := _SPELLINGS.get(character, character)) in "+-*/(),":
        return Token("operator", plain, offset, 1)
    if character in _PRIMES and (equals := text.find("=", offset)) > 0:
        raise Unreadable(_REMEDIES["="], text, 0, equals + 1)  # f'(x) = 2x
    raise Unreadable(_REMEDIES.get(character) or f"{_named(character)} is not part of a formula here.", text, offset)


def number_value(text: str) -> Fraction:
    """The exact value of a number as Python writes numbers: `12`, `.5`, `1e-05`."""
    return Fraction(text)


def _check_number(match: re.Match[str], text: str) -> None:
    written = match[0]
    mantissa, _, _ = written.lower().partition("e")
    if len(mantissa.replace(".", "").strip("0")) > MAX_DIGITS:
        raise Unreadable(
            f"A number has at most {MAX_DIGITS} digits that count here.", text, match.start(), len(written)
        )
    scale = match[1] or "0"
    if len(scale) > 5 or abs(int(scale)) > MAX_SCALE or not _fits(number_value(written)):
        raise Unreadable("This number is too large or too small to calculate with.", text, match.start(), len(written))


def _fits(value: Fraction) -> bool:
    try:
        return value == 0 or float(value) > 0
    except OverflowError:
        return False


def _superscript(text: str, offset: int) -> Token:
    end = offset
    while end < len(text) and text[end] in _SUPERSCRIPTS:
        end += 1
    plain = "".join(_SUPERSCRIPTS[character] for character in text[offset:end])
    if not re.fullmatch(r"[+-]?[0-9]{1,25}", plain):
        message = "Only whole numbers are read as superscripts; other powers are written with ** or ^."
        raise Unreadable(message, text, offset, end - offset)
    return Token("superscript", plain, offset, end - offset)


def _named(character: str) -> str:
    """A character in a sentence; by its number where it cannot be seen."""
    if character.isprintable() and not unicodedata.combining(character):
        return f"The character “{character}”"
    return f"The invisible character U+{ord(character):04X}"
