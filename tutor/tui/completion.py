"""Which names can go on from where somebody types, read off the text itself; no code of a learner's is run for it."""

import keyword
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tutor.tui.highlighting import stretches

MODULES = ("math", "numpy", "numpy.linalg", "numpy.random", "tutor.lab")
"""The modules whose members are offered: what an answer may need."""

_KEYWORDS = frozenset(keyword.kwlist)
_BUILTINS = frozenset({
    "abs", "all", "any", "bool", "complex", "dict", "divmod", "enumerate", "filter", "float", "frozenset", "int",
    "isinstance", "len", "list", "map", "max", "min", "next", "object", "pow", "print", "property", "range", "repr",
    "reversed", "round", "set", "slice", "sorted", "str", "sum", "super", "tuple", "type", "zip", "ArithmeticError",
    "AssertionError", "IndexError", "KeyError", "OverflowError", "RuntimeError", "TypeError", "ValueError",
    "ZeroDivisionError",
})  # fmt: skip

_FROM = re.compile(r"\s*from\s+([\w.]+)\s+import\s+\(?(?:[^()]*,)?\s*(\w*)")
_MODULE = re.compile(r"\s*(?:import|from)\s+([\w.]*)")
_MEMBER = re.compile(r"(?<![\w.)\]])((?:[^\W\d]\w*\.)+)(\w*)\Z")
_NAME = re.compile(r"(?<![\w.])([^\W\d]\w*)?\Z")
_NAMES_SOMETHING = re.compile(r"\b(?:def|class)\s+\w*\Z")

_WORD = re.compile(r"(?<![\w.])[^\W\d]\w*")
_BINDS = re.compile(
    r"""^\s*(?P<targets>(?:\w+(?:\s*,\s*\w+)*\s*(?::[^=]*)?=(?!=)\s*)+)
    |\b(?:def|class)\s+(?P<definition>.*)
    |\blambda\s+(?P<parameters>[^:]*):
    |\bfor\s+(?P<loop>[\w\s,()*]+?)\s+in\b
    |\bas\s+(?P<alias>\w+)
    |^\s*from\s+[\w.]+\s+import\s+(?P<imported>[\w\s,()]+)
    |^\s*import\s+(?P<module>[\w\s,]+)
    |(?P<walrus>\w+)\s*:=""",
    re.VERBOSE,
)
_RENAMED = re.compile(r"\w+\s+as\s+")
_IMPORT = re.compile(r"^\s*import\s+(.+)")
_FROM_IMPORT = re.compile(r"^\s*from\s+([\w.]+)\s+import\s+\(?([^()]+)")


class Request(NamedTuple):
    """What is being typed."""

    start: int
    """The column at which the word begins."""
    prefix: str
    """The word so far."""
    owner: str = ""
    """`np` or `np.linalg` where a member of it is being typed."""
    module: str = ""
    """The module of which a name is being imported."""
    is_module: bool = False
    """The name of a module is being typed, after `import` or `from`."""

    @property
    def is_member(self) -> bool:
        """Only some names can stand here, so they are worth showing before the first letter."""
        return bool(self.owner or self.module)


class Candidate(NamedTuple):
    """A name that is offered, and where it comes from."""

    name: str
    origin: str = ""


def request_at(head: str) -> Request | None:
    """What is being typed at the end of `head`, the line up to the cursor; None where nothing can be offered."""
    if match := _FROM.fullmatch(head):
        return Request(match.start(2), match[2], module=match[1])
    if match := _MODULE.fullmatch(head):
        return Request(match.start(1), match[1], is_module=True)
    if _NAMES_SOMETHING.search(head):
        return None
    if match := _MEMBER.search(head):
        return Request(match.start(2), match[2], owner=match[1][:-1])
    if match := _NAME.search(head):
        return Request(match.start(), match[1] or "")
    return None


@dataclass
class Scan:
    """The names of a text."""

    names: set[str] = field(default_factory=set)
    """Bound somewhere, or used more than once: a word that stands alone may be a slip of the fingers."""
    aliases: dict[str, str] = field(default_factory=dict)
    """Name → the module that it stands for."""
    stars: set[str] = field(default_factory=set)
    """Modules all of whose names are imported."""

    def module(self, owner: str) -> str:
        """The known module that a dotted name stands for, or empty."""
        first, dot, rest = owner.partition(".")
        name = self.aliases.get(first, "") + dot + rest
        return name if name in MODULES else ""


class Scanner:
    """Scans texts; a line that was scanned before is not looked at again."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[str, frozenset[str], tuple[str, ...], str]] = {}

    def scan(self, lines: Sequence[str], row: int, start: int, end: int) -> Scan:
        """The names of a text without the word that is being typed, in a row from column `start` to `end`."""
        known, found, used, state = {}, Scan(), Counter[str](), ""
        for index, full in enumerate(lines):
            line = full[:start] + " " + full[end:] if index == row else full
            key = (line, state)
            known[key] = record = self._known.get(key) or _record(line, state)
            code, bound, words, state = record
            found.names |= bound
            used.update(words)
            if "import" in code:
                _take_imports(code, found)
        self._known = known
        found.names.update(word for word, count in used.items() if count > 1)
        found.names -= _KEYWORDS | _BUILTINS
        return found


def _record(line: str, state: str) -> tuple[str, frozenset[str], tuple[str, ...], str]:
    """A line's code without strings and comments, the words it binds, those it uses, and the quotes open at its end."""
    found, after = stretches(line, state)
    data = bytearray(line.encode(errors="surrogatepass"))
    for first, stop, kind in found:
        if kind in {"string", "comment"}:
            last = len(data) if stop is None else stop
            data[first:last] = b" " * (last - first)
    code = data.decode(errors="replace")
    bound = frozenset(
        word
        for match in _BINDS.finditer(code)
        for word in _WORD.findall(_RENAMED.sub("", next((group for group in match.groups() if group), "")))
    )
    return code, bound, tuple(_WORD.findall(code)), after


def _take_imports(code: str, found: Scan) -> None:
    if match := _FROM_IMPORT.match(code):
        module = match[1]
        if match[2].strip() == "*":
            found.stars.add(module)
        for name, alias in _aliases(match[2]):
            found.aliases[alias or name] = f"{module}.{name}"
    elif match := _IMPORT.match(code):
        for name, alias in _aliases(match[1]):
            found.aliases[alias or name.partition(".")[0]] = name if alias else name.partition(".")[0]


def _aliases(text: str) -> Iterable[tuple[str, str]]:
    for piece in text.split(","):
        words = piece.split()
        if words:
            yield words[0], words[2] if words[1:2] == ["as"] and words[2:] else ""


def complete(request: Request, scan: Scan, members: Mapping[str, Iterable[str]]) -> list[Candidate]:
    """The candidates for a request, the learner's own names first.

    Args:
        request: what is being typed.
        scan: the names of the text.
        members: known module → its names.
    """
    if request.is_module:
        groups: list[tuple[str, Iterable[str]]] = [("", MODULES)]
    elif request.is_member:
        module = request.module or scan.module(request.owner)
        groups = [(module, members.get(module, ()))]
    else:
        starred = [(module, members.get(module, ())) for module in sorted(scan.stars)]
        groups = [("", scan.names), *starred, ("keyword", _KEYWORDS), ("built-in", _BUILTINS)]
    found: dict[str, Candidate] = {}
    for origin, names in groups:
        for name in sorted(names, key=lambda name: (not name.startswith(request.prefix), name.lower(), name)):
            if _fits(name, request.prefix):
                found.setdefault(name, Candidate(name, origin))
    return [] if set(found) == {request.prefix} else list(found.values())


def _fits(name: str, prefix: str) -> bool:
    return name.lower().startswith(prefix.lower()) and (prefix.startswith("_") or not name.startswith("_"))


def is_complete(word: str) -> bool:
    """A keyword, after which nobody waits for more."""
    return word in _KEYWORDS
