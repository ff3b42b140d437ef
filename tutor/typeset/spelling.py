"""Text in ASCII that says the same: x² as x^2, σ as sigma, ≤ as <=; for terminals that have no other characters."""

import re
import unicodedata
from collections.abc import Mapping

from tutor.typeset.cells import cell_width

WORDS: Mapping[str, str] = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
    "ϑ": "vartheta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "µ": "mu", "ν": "nu", "ξ": "xi", "π": "pi",
    "ϖ": "varpi", "ρ": "rho", "ϱ": "varrho", "σ": "sigma", "ς": "varsigma", "τ": "tau", "υ": "upsilon", "φ": "phi",
    "ϕ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda",
    "Ξ": "Xi", "Π": "Pi", "Σ": "Sigma", "Υ": "Upsilon", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "∞": "inf",
    "∇": "grad", "ℏ": "hbar", "ℜ": "Re", "ℑ": "Im", "ℵ": "aleph", "∅": "emptyset", "∠": "angle", "†": "dagger",
    "°": "deg", "∀": "for all", "∃": "exists", "∄": "no", "¬": "not", "∪": "union", "∩": "intersection", "∧": "and",
    "∨": "or", "∝": "propto", "∈": "in", "∉": "not in", "∋": "contains", "⊂": "subset", "⊆": "subseteq",
    "⊃": "supset", "⊇": "supseteq", "∴": "therefore", "∵": "because", "∑": "sum", "∏": "prod", "∐": "coprod",
    "⋃": "union", "⋂": "intersection", "∫": "int", "∬": "iint", "∭": "iiint", "∮": "oint", "√": "sqrt", "∛": "cbrt",
}  # fmt: skip
"""What is said in a word, which blanks part from letters and digits beside it."""

SIGNS: Mapping[str, str] = {
    "∂": "d", "ℓ": "l", "ı": "i", "ȷ": "j", "⊤": "T", "⊥": "_|_", "′": "'", "″": "''", "‴": "'''", "…": "...",
    "⋯": "...", "⋱": "...", "⋮": ":", "‖": "||", "∥": "||", "∣": "|", "∖": "\\", "÷": "/", "±": "+/-", "∓": "-/+",
    "×": "*", "·": "*", "⋅": "*", "∙": "*", "∗": "*", "⋆": "*", "∘": "o", "⊙": "(*)", "⊗": "(x)", "⊕": "(+)",
    "⊖": "(-)", "−": "-", "≤": "<=", "≥": ">=", "≠": "!=", "≪": "<<", "≫": ">>", "≈": "~=", "∼": "~", "≃": "~=",
    "≅": "~=", "≡": "===", "≐": ".=", "≔": ":=", "→": "->", "⟶": "->", "←": "<-", "↔": "<->", "↦": "|->", "⟼": "|->",
    "⇒": "=>", "⟹": "=>", "⇐": "<==", "⟸": "<==", "⇔": "<=>", "⟺": "<=>", "⊢": "|-", "⊨": "|=", "⟨": "<", "⟩": ">",
    "⌊": "floor(", "⌋": ")", "⌈": "ceil(", "⌉": ")", "ℂ": "C", "ℍ": "H", "ℕ": "N", "ℙ": "P", "ℚ": "Q", "ℝ": "R",
    "ℤ": "Z", "ℬ": "B", "ℰ": "E", "ℱ": "F", "ℋ": "H", "ℐ": "I", "ℒ": "L", "ℳ": "M", "ℛ": "R", "ℯ": "e",
}  # fmt: skip
"""What is said in signs, or in a letter."""

ACCENTS: Mapping[str, str] = {
    "\u0302": "hat", "\u0304": "bar", "\u0305": "bar", "\u0303": "tilde", "\u0307": "dot", "\u0308": "ddot",
    "\u20d7": "vec", "\u030c": "check", "\u0306": "breve", "\u0301": "acute", "\u0300": "grave", "\u030a": "ring",
}  # fmt: skip
"""Combining character → what stands behind the symbol that it was over: y_hat."""

_LOOKS: Mapping[int, str] = {
    ord(character): ascii_character
    for ascii_character, characters in {
        "-": "─╌┄┈┉‐‑‒–—−‾▔▀⠹⠸⠧⠏", "=": "━═", "|": "│╎┆┊┇▕⎪⠋⠴", "#": "┃║┏┓┗┛╔╗╚╝█▐▓▒■●◆",
        "+": "┌┐└┘├┤┬┴┼╭╮╰╯✓✔", "/": "╱⎰⠙⠦", "\\": "╲⎱⠼⠇", "(": "⎛⎜⎝", ")": "⎞⎟⎠", "[": "⎡⎢⎣", "]": "⎤⎥⎦",
        "{": "⎧⎨⎩", "}": "⎫⎬⎭", "*": "·⋅∙•▪★✦✧∗⋆", "x": "✗✘×", "o": "○◦∘□", "%": "◐", ".": "◔…˙", "_": "▁", "@": "◇",
        ">": "›»▶▸→", "<": "‹«◀←", "^": "↑▲▴⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", "v": "↓▼▾", "~": "∼",
        '"': "“”„″", "'": "‘’‚′", " ": "\u00a0\u2009\u202f▂▃▄▅▆▇▉▊▋▌▍▎▏",
    }.items()
    for character in characters
}  # fmt: skip
"""Character → the one that takes its place where the width is given: frames, marks, what scrolls and turns."""

_SUPERSCRIPTS = dict(zip(
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ",
    "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW", strict=True))  # fmt: skip
_SUBSCRIPTS = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "0123456789+-=()aehijklmnoprstuvx", strict=True))
_SCRIPTS = {"^": _SUPERSCRIPTS, "_": _SUBSCRIPTS}
_MATHEMATICAL = "\u0302\u0303\u0304\u0305\u0307\u0308\u20d7"  # é is rather a letter
_LETTER = r"[A-Za-z\u0370-\u03ff]"
_RUN = {mark: f"[{''.join(characters)}]" for mark, characters in _SCRIPTS.items()}
_ROOTED = rf"[√∛](?:[0-9]+(?:\.[0-9]+)?|{_LETTER}{_RUN['_']}*)"
_PARTS = re.compile(rf"{_RUN['^']}+|{_RUN['_']}+|{_ROOTED}|.", re.DOTALL)
_ACCENTED = re.compile(rf"(?<!{_LETTER})({_LETTER})([{_MATHEMATICAL}])(?!{_LETTER})")
_SIZE = re.compile(r"(?<=\d)×(?=\d)")
_HALVES = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4"}


def drawn(text: str) -> str:
    """The text in as many cells of ASCII: what only decorates looks alike, any other character becomes a `?`.

    For text whose width is given. Whatever carries mathematics goes through `spelled` before it is laid out.
    """
    if text.isascii():
        return text
    return "".join(map(_alike, text.translate(_LOOKS)))


def _alike(character: str) -> str:
    if character.isascii():
        return character
    if unicodedata.category(character) == "So":
        return "*".ljust(cell_width(character))
    letter = unicodedata.normalize("NFD", character)[0]
    return letter if letter.isascii() else "?" * cell_width(character)


def spelled(text: str) -> str:
    """The text in ASCII with the same meaning, also that of powers, indices and signs; it may become longer.

    What has no spelling is shown by its number, as Python does: `\u6f22`.
    """
    if text.isascii():
        return text
    text = _ACCENTED.sub(lambda found: f"{found[1]}_{ACCENTS[found[2]]}", unicodedata.normalize("NFD", text))
    text = _SIZE.sub("x", unicodedata.normalize("NFC", text))
    said, before = "", ""
    for found in _PARTS.finditer(text):
        piece = _piece(found[0], text[found.end() : found.end() + 1])
        if _runs_together(said[-1:], before, piece, found[0]):
            said += " "
        said += piece
        before = found[0]
    return said


def _piece(part: str, following: str) -> str:
    """A part of a text, spelled."""
    if part.isascii():
        return part
    for mark, characters in _SCRIPTS.items():
        if part[0] in characters:
            inner = "".join(characters[character] for character in part)
            plain = len(inner) == 1 or inner.isdecimal() or inner[0] == "(" or (mark == "_" and inner.isalnum())
            return mark + (inner if plain else f"({inner})")
    if part in _HALVES:
        return f"({_HALVES[part]})" if following.isalnum() or following == "(" else _HALVES[part]
    if len(part) > 1:
        return f"{WORDS[part[0]]}({spelled(part[1:])})"
    said = WORDS.get(part) or SIGNS.get(part) or drawn(part)
    return said if said != "?" * cell_width(part) or not said else ascii(part)[1:-1]


def _runs_together(last: str, before: str, piece: str, part: str) -> bool:
    """Whether a blank is needed: 2 pi, x^2 y, x^2 (y + 1); but dsigma."""
    if before[:1] in _SUPERSCRIPTS and piece[:1] == "(":
        return last.isalnum()
    if not (last.isalnum() and piece[:1].isalnum()) or before in {"∂", "d"}:
        return False
    if part in _HALVES:
        return last.isdigit()
    return part[:1] in WORDS or before in WORDS or before[:1] in {**_SUPERSCRIPTS, **_SUBSCRIPTS} or before in _HALVES
