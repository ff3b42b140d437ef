"""What a name in a formula means, and what to say about one that means nothing."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from tutor.algebra.functions import ALIASES, FUNCTIONS
from tutor.algebra.tree import Constant, Formula, Symbol

_MODULES = frozenset({"np", "numpy", "math", "sp", "sympy"})
_CONSTANTS = {"pi": Constant("pi"), "π": Constant("pi"), "e": Constant("e"), "E": Constant("e")}
_ANY_SYMBOL = re.compile(r"[A-Za-z\u0370-\u03ff](?:[0-9]+|_[A-Za-z0-9]+)?")

_REWRITTEN = {"power": "pow"} | {
    name: name for name in ("pow", "log1p", "expm1", "square", "reciprocal", "negative", "exp2")
}
"""Functions that are read as something simpler and are no node of their own."""

_CALLABLE = {**{name: name for name in FUNCTIONS}, **ALIASES, **_REWRITTEN}

_LONGEST_TAKEN_APART = 30


class Names:
    """The names that a formula may use: its symbols, the constants and the functions; symbols come first."""

    def __init__(self, symbols: Iterable[str] | None) -> None:
        self.symbols = None if symbols is None else frozenset(symbols)

    def meaning(self, name: str) -> Formula | str | None:
        """A symbol or a constant; the plain name of a function; None if it is nothing of these."""
        module, _, member = name.rpartition(".")
        if module:
            known = module in _MODULES
            return (_CONSTANTS.get(member) or _CALLABLE.get(member)) if known else None
        if self.symbols is not None and name in self.symbols:
            return Symbol(name)
        if meaning := _CONSTANTS.get(name) or _CALLABLE.get(name):
            return meaning
        return Symbol(name) if self.symbols is None and _ANY_SYMBOL.fullmatch(name) else None

    def advice(self, name: str) -> str:
        """One or two sentences about a name without a meaning: the spelling to use, where one can be guessed."""
        unknown = f"“{_shortened(name)}” is not known here"
        if "." in name:
            return f"{unknown}. The functions of this page are written without a prefix, or with np. or math."
        if match := re.fullmatch(r"([^0-9]+)([0-9]+)", name):
            base, digits = match.groups()
            if isinstance(self.meaning(base), Symbol | Constant):
                return f"{unknown}: a power is written {base}**{digits}, a product {digits}*{base}."
            if isinstance(self.meaning(base), str):
                return f"{unknown}: a power is written {base}(…)**{digits}."
        same = [known for known in self._known() if known.lower() == name.lower()]
        if same:
            return f"{unknown}. Did you mean {same[0]}?"
        pieces = self._pieces(name)
        if pieces and any(isinstance(self.meaning(piece), Symbol) for piece in pieces):
            return f"{unknown}; write {_joined(pieces)}."
        # `sine` is rather `sin` misspelt than sin(e), but `sinpi` is sin(pi).
        close = get_close_matches(name, self._known(), 1, 0.8 if pieces else 0.6)
        if close and len(name) > 2:  # anything is near to one or two letters
            return f"{unknown}. Did you mean {close[0]}?"
        return f"{unknown}; write {_joined(pieces)}." if pieces else f"{unknown}. {self._offer()}"

    def _known(self) -> list[str]:
        return [*sorted(self.symbols or ()), *_CONSTANTS, *_CALLABLE]

    def _offer(self) -> str:
        if self.symbols is None:
            return "Symbols are single letters, with digits if need be: x, w1."
        if not self.symbols:
            return "This formula has no symbols, only numbers, constants and functions."
        return f"The symbols here: {', '.join(sorted(self.symbols))}."

    def _pieces(self, name: str) -> list[str] | None:
        """The name as known names written together, such as `x` `sin` `x`; None if it is not made of such."""
        if len(name) > _LONGEST_TAKEN_APART:
            return None
        from_here: list[list[str] | None] = [None] * len(name) + [[]]
        for start in reversed(range(len(name))):
            for stop in range(len(name), start, -1):  # the longest first: `sin` before `s`
                rest = from_here[stop]
                if rest is not None and self.meaning(name[start:stop]) is not None:
                    from_here[start] = [name[start:stop], *rest]
                    break
        return from_here[0]


def _joined(pieces: list[str]) -> str:
    """Pieces as a product, each function around the piece behind it."""
    factors: list[str] = []
    waiting = list(pieces)
    while waiting:
        piece = waiting.pop(0)
        if piece in _CALLABLE:
            piece += f"({waiting.pop(0) if waiting and waiting[0] not in _CALLABLE else '…'})"
        factors.append(piece)
    return "*".join(factors)


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_TAKEN_APART else f"{name[:_LONGEST_TAKEN_APART]}…"
