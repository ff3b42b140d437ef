"""The LaTeX that a course on derivatives needs → the tree of `tutor.typeset.tree`."""

import unicodedata
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from tutor.typeset import symbols
from tutor.typeset.cursor import Cursor
from tutor.typeset.errors import UnknownLatex
from tutor.typeset.tree import (
    Accent,
    Bar,
    Boxed,
    Brace,
    Delimited,
    Fraction,
    Grid,
    Node,
    Root,
    Row,
    Scripts,
    Space,
    Symbol,
    Text,
    kind_of,
)
from tutor.typeset.words import WORDS, verbatim, words

DEEPEST = 150
"""Groups, brackets and arguments may be nested this deeply: enough for a formula built up by machine."""

_SCRIPT_MARKS = frozenset({"^", "_", "'", "’"})
_BARS = {"|": "|", r"\vert": "|", r"\|": "‖", r"\Vert": "‖", "‖": "‖"}
_BRACKETS = {
    lexeme: (text, kind)
    for lexeme, (text, kind) in (
        *((f"\\{name}", shown) for name, shown in symbols.COMMANDS.items()),
        *symbols.CHARACTERS.items(),
    )
    if kind in {"opening", "closing"}
}
_CLOSING = frozenset(lexeme for lexeme, (_, kind) in _BRACKETS.items() if kind == "closing")
_DELIMITERS = (
    {lexeme: text for lexeme, (text, _) in _BRACKETS.items()} | _BARS | {".": "", "<": "⟨", ">": "⟩", "/": "/"}
)
_MATRICES = {"matrix": ("", ""), "smallmatrix": ("", ""), "pmatrix": ("(", ")"), "bmatrix": ("[", "]"),
             "Bmatrix": ("{", "}"), "vmatrix": ("|", "|"), "Vmatrix": ("‖", "‖"), "array": ("", "")}  # fmt: skip
_ALIGNED = {"aligned", "align", "align*", "split", "gathered", "gather", "gather*", "equation", "equation*"}


def parse(latex: str) -> Row:
    """The formula that stands between dollar signs, as a tree. Raises `UnknownLatex` or `MalformedLatex`."""
    return _Parser(Cursor(latex)).row(frozenset())


class _Parser:
    """Recursive descent. `stops` are the tokens that end the row being read; they are left for who opened it."""

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor
        self.depth = 0

    def row(self, stops: AbstractSet[str]) -> Row:
        items: list[Node] = []
        while lexeme := self.cursor.peek():
            # A bar closes where an operand has just ended, and opens where one is wanted: |a − |b||.
            if lexeme in stops and not (lexeme in _BARS and _wants_operand(items)):
                break
            items.extend(self.scripted(stops))
        return Row(tuple(items))

    def scripted(self, stops: AbstractSet[str]) -> Sequence[Node]:
        atoms = [] if self.cursor.peek() in _SCRIPT_MARKS else list(self.atom(stops))
        scripts: dict[str, Node] = {}
        primes = 0
        while (mark := self.cursor.peek()) in _SCRIPT_MARKS:
            if mark in scripts:
                raise self.cursor.malformed("two scripts of the same kind on one symbol")
            self.cursor.take()
            if mark in {"'", "’"} or (script := self.argument(mark)) == Symbol("′"):
                primes += 1
            else:
                scripts[mark] = script
        if primes or scripts:
            base = atoms.pop() if atoms else Row(())
            atoms.append(Scripts(_as_base(base), primes, scripts.get("_"), scripts.get("^")))
        return atoms

    def argument(self, owner: str) -> Node:
        """A group in braces, a command, or one character: TeX takes no more."""
        lexeme = self.cursor.peek()
        if lexeme in {"", "}", "&", "\\\\", "\\right", "\\end"} or lexeme in _SCRIPT_MARKS:
            raise self.cursor.malformed(f"{owner} needs an argument")
        if lexeme == "{" or lexeme.startswith("\\"):
            return _joined(self.atom(frozenset(), paired=False))
        return self.character(self.cursor.take())

    def atom(self, stops: AbstractSet[str], *, paired: bool = True) -> Sequence[Node]:
        """One atom, or the several that a word with its blanks and a bracket without partner come apart into."""
        if self.depth == DEEPEST:
            raise self.cursor.malformed("it is nested too deeply")
        self.depth += 1
        try:
            lexeme = self.cursor.peek()
            if number := self.cursor.take_number():
                return [Symbol(number)]
            if paired and (lexeme in _BARS or (lexeme in _BRACKETS and lexeme not in _CLOSING)):
                return self.bracketed(stops)
            start = self.cursor.position
            self.cursor.take()
            if lexeme == "{":
                return [self.group(start)]
            if lexeme in WORDS:
                return words(self.cursor, lexeme)
            return [self.command(lexeme, start) if lexeme.startswith("\\") else self.character(lexeme)]
        finally:
            self.depth -= 1

    def group(self, start: int) -> Row:
        inner = self.row({"}"})
        if not self.cursor.took("}"):
            raise self.cursor.malformed("the brace opened here is never closed", start)
        return inner

    def bracketed(self, stops: AbstractSet[str]) -> Sequence[Node]:
        """From a bracket to its partner, which need not be of its kind: (0, 4]. Alone, it is a sign like any other."""
        lexeme = self.cursor.take()
        closing = {lexeme} if lexeme in _BARS else _CLOSING
        body = self.row((stops - _BARS.keys()) | closing)
        if self.cursor.peek() in closing:
            return [Delimited(_DELIMITERS[lexeme], body, _DELIMITERS[self.cursor.take()])]
        return [Symbol(_DELIMITERS[lexeme], "ordinary" if lexeme in _BARS else "opening"), *body.items]

    def character(self, lexeme: str) -> Node:
        if lexeme in {"{", "}", "&", "$", "%", "#"} or unicodedata.category(lexeme).startswith("C"):
            named = lexeme if lexeme.isprintable() else "a control character"
            raise self.cursor.malformed(f"{named} has no meaning here", self.cursor.position - len(lexeme))
        if lexeme == "~":
            return Space(1)
        return Symbol(*symbols.CHARACTERS.get(lexeme, (lexeme, "ordinary")))

    def command(self, lexeme: str, start: int) -> Node:
        name = lexeme[1:]
        match name:
            case "frac" | "dfrac" | "cfrac" | "tfrac":
                return Fraction(self.argument(lexeme), self.argument(lexeme), small=name == "tfrac")
            case "sqrt":
                return self.root(lexeme)
            case "binom":
                above, below = self.argument(lexeme), self.argument(lexeme)
                return Delimited("(", Grid("matrix", ((Row((above,)),), (Row((below,)),)), "c"), ")")
            case "pmod":
                return Delimited("(", Row((Text("mod"), Space(1), self.argument(lexeme))), ")")
            case "left":
                return self.between_left_and_right(start)
            case "begin":
                return self.environment(start)
            case "boxed":
                return Boxed(self.argument(lexeme))
            case "overline" | "underline":
                return Bar(self.argument(lexeme), over=name == "overline")
            case "overbrace" | "underbrace":
                body = self.argument(lexeme)
                labelled = self.cursor.took("^" if name == "overbrace" else "_")
                return Brace(body, self.argument(lexeme) if labelled else Row(()), over=name == "overbrace")
            case "operatorname":
                limits = self.cursor.took("*")
                return Symbol(" ".join(verbatim(self.cursor, lexeme).split()), "function", limits)
            case _:
                return self.named(lexeme, start)

    def named(self, lexeme: str, start: int) -> Node:
        """A command that a table knows."""
        name = lexeme[1:]
        if name in symbols.FONTS:
            return _in_font(self.argument(lexeme), symbols.FONTS[name])
        if name in symbols.ACCENTS:
            body = _single(self.argument(lexeme))
            if body is None:
                raise self.cursor.malformed(f"{lexeme} goes over a single symbol", start)
            return Accent(symbols.ACCENTS[name], body)
        if name in symbols.SPACES:
            return Space(symbols.SPACES[name])
        if name in symbols.FUNCTIONS:
            return Symbol(name, "function")
        if name in symbols.LIMITS:
            return Symbol(symbols.LIMITS[name], "function", limits=True)
        if name in symbols.OPERATORS:
            text, limits = symbols.OPERATORS[name]
            return Symbol(text, "operator", limits)
        if lexeme in _BARS:
            return Symbol(_BARS[lexeme])
        if name in symbols.COMMANDS:
            return Symbol(*symbols.COMMANDS[name])
        if name in {"", "\\", "right", "end"}:
            raise self.cursor.malformed(f"{lexeme} has no meaning here", start)
        raise UnknownLatex(lexeme, self.cursor.latex, start)

    def root(self, lexeme: str) -> Root:
        index = None
        start = self.cursor.position
        if self.cursor.took("["):
            index = self.row({"]"})
            if not self.cursor.took("]"):
                raise self.cursor.malformed("the bracket around the root's degree is never closed", start)
        return Root(self.argument(lexeme), index)

    def between_left_and_right(self, start: int) -> Delimited:
        left = self.delimiter(r"\left")
        body = self.row({r"\right"})
        if not self.cursor.took(r"\right"):
            raise self.cursor.malformed(r"this \left has no \right", start)
        return Delimited(left, body, self.delimiter(r"\right"))

    def delimiter(self, owner: str) -> str:
        if self.cursor.peek() not in _DELIMITERS:
            raise self.cursor.malformed(f"{owner} needs a delimiter")
        return _DELIMITERS[self.cursor.take()]

    def environment(self, start: int) -> Node:
        name = self.cursor.take_verbatim(r"\begin")
        if name not in _MATRICES and name not in _ALIGNED and name != "cases":
            raise UnknownLatex(f"\\begin{{{name}}}", self.cursor.latex, start)
        columns = self.columns() if name == "array" else ""
        rows = self.cells(name, start)
        widest = max(map(len, rows), default=0)
        filled = tuple(row + (Row(()),) * (widest - len(row)) for row in rows)
        if name == "cases":
            return Grid("cases", filled)
        if name in _ALIGNED:
            return Grid("aligned", filled)
        left, right = _MATRICES[name]
        return Delimited(left, Grid("matrix", filled, columns.ljust(widest, "c")[:widest]), right)

    def columns(self) -> str:
        start = self.cursor.position
        columns = self.cursor.take_verbatim(r"\begin{array}").replace(" ", "")
        if not set(columns) <= set("lcr"):
            raise self.cursor.malformed("the columns of an array are given by l, c and r", start)
        return columns

    def cells(self, name: str, start: int) -> tuple[tuple[Row, ...], ...]:
        rows: list[list[Row]] = [[]]
        while True:
            rows[-1].append(self.row({"&", r"\\", r"\end"}))
            match self.cursor.take():
                case "&":
                    continue
                case r"\\":
                    self.cursor.pass_row_gap()
                    rows.append([])
                case r"\end":
                    break
                case _:
                    raise self.cursor.malformed(f"\\begin{{{name}}} has no \\end", start)
        ending = self.cursor.take_verbatim(r"\end")
        if ending != name:
            raise self.cursor.malformed(f"\\begin{{{name}}} ends as \\end{{{ending}}}", start)
        if rows[-1] == [Row(())]:  # after a last \\
            rows.pop()
        return tuple(tuple(row) for row in rows)


def _wants_operand(items: Sequence[Node]) -> bool:
    before = next((item for item in reversed(items) if not isinstance(item, Space)), None)
    return before is None or kind_of(before) not in {"ordinary", "closing", "fraction"}


def _joined(atoms: Sequence[Node]) -> Node:
    """One node of several; braces around a single one that is no sign are forgotten."""
    [node] = atoms if len(atoms) == 1 else [Row(tuple(atoms))]
    return _joined(node.items) if isinstance(node, Row) and len(node.items) == 1 else node


def _as_base(node: Node) -> Node:
    """What a script is put on: brackets make visible what braces or a root hold together."""
    node = _joined([node])
    compound = isinstance(node, Fraction | Root) or (isinstance(node, Row) and len(node.items) > 1)
    return Delimited("(", node, ")") if compound else node


def _single(node: Node) -> Node | None:
    match node:
        case Symbol() | Accent():
            return node
        case Scripts(base=base):
            return node if _single(base) is not None else None
        case _:
            return None


def _in_font(node: Node, letters: Mapping[str, str]) -> Node:
    match node:
        case Symbol(text=text, kind="ordinary"):
            return Symbol("".join(letters.get(letter, letter) for letter in text))
        case Row(items=items):
            inner = tuple(_in_font(item, letters) for item in items)
            names = [item.text for item in inner if isinstance(item, Symbol) and item.text.isalnum()]
            return Symbol("".join(names)) if len(names) == len(inner) else Row(inner)
        case _:
            return node
