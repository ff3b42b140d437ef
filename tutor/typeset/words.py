r"""Words inside a formula: the arguments of `\text` and of `\operatorname`."""

import re

from tutor.typeset.cursor import Cursor
from tutor.typeset.errors import UnknownLatex
from tutor.typeset.tree import Node, Space, Text

WORDS = frozenset({r"\text", r"\textrm", r"\textnormal", r"\textbf", r"\textit", r"\textsf", r"\texttt", r"\mbox"})
_CHARACTER = re.compile(r"\\[A-Za-z]+|\\?.", re.DOTALL)
_READ_AS = {f"\\{sign}": sign for sign in "%_&#$ {}"} | {r"\,": " ", "~": " ", "{": "", "}": ""}


def words(cursor: Cursor, owner: str) -> list[Node]:
    """The argument of `owner` as one `Text`, its blanks at the ends as spaces of the formula."""
    text = verbatim(cursor, owner)
    before = [Space(1)] if text[:1].isspace() else []
    after = [Space(1)] if text[-1:].isspace() else []
    return [*before, *([Text(" ".join(text.split()))] if text.strip() else []), *after]


def verbatim(cursor: Cursor, owner: str) -> str:
    """The argument of `owner` as it is read. Raises `UnknownLatex` for a command in it, `MalformedLatex` for a $."""
    characters = []
    for character in _CHARACTER.findall(cursor.take_verbatim(owner)):
        if character.startswith("\\") and character not in _READ_AS:
            raise UnknownLatex(f"{character} among words", cursor.latex, cursor.position - 1)
        if character == "$" or not (character.isspace() or character.isprintable() or character in _READ_AS):
            raise cursor.malformed(f"{owner} holds a dollar sign or a control character", cursor.position - 1)
        characters.append(_READ_AS.get(character, character))
    return "".join(characters)
