"""The hint ladder of a part: its author's rungs, the first of which gives way to a question about the last mistake."""

import re
from collections.abc import Mapping
from typing import Any

from tutor.course.model import Part
from tutor.teaching import questions_networks, questions_rules, questions_tasks
from tutor.teaching.reported import tables

QUESTIONS: dict[str, str] = {
    **questions_rules.QUESTIONS,
    **questions_tasks.QUESTIONS,
    **questions_networks.QUESTIONS,
}
_UNKNOWN = {
    "yours": "your answer",
    "f": "the given function",
    "sub": "this part",
    "inner": "the inside",
    "outer": "the outside",
    "u": "the first of the two",
    "v": "the second of the two",
    "base": "the base",
    "c": "a constant",
    "place": "that place",
    "keys": "this gradient",
}
"""What stands in a question for a piece that is not known."""
_NEEDED = frozenset({"sub", "u", "v", "base", "c", "place"})
"""Without these a question asks about nothing that a learner could find: the author's own hint is better."""
_WORDS = frozenset({"keys"})
"""Pieces that are words, not code."""
_NAMED = {"yours": "your", "inner": "the inside"}
"""What stands before a piece that is known."""
_CODE = re.compile(r"[^`\n]+")
_PIECE = re.compile(r"\{(\w+)\}")


def rungs(part: Part, nudge: str = "") -> tuple[str, ...]:
    """The ladder of a part in Markdown, with this nudge, if there is one, in the place of its first rung of several."""
    return (nudge, *part.hints[1:]) if nudge and len(part.hints) > 1 else part.hints


def nudge_from(report: Mapping[str, Any], letter: str) -> str:
    """The question about the first mistake that a report names in a part, in Markdown; empty if there is none.

    Args:
        report: The object of `tutor check --json`; one that came from elsewhere may lack anything.
        letter: The part.
    """
    for part in tables(report.get("parts")):
        if part.get("id") == letter and part.get("status") == "wrong":
            for check in tables(part.get("checks")):
                question = QUESTIONS.get(str(check.get("mistake")))
                if check.get("status") == "wrong" and question is not None:
                    return _asked(question, check.get("pieces"))
    return ""


def _asked(question: str, pieces: object) -> str:
    """The question with the pieces that are known; code is quoted as code."""
    known = dict(_UNKNOWN)
    for name, text in pieces.items() if isinstance(pieces, Mapping) else ():
        if name in known and isinstance(text, str) and _CODE.fullmatch(text):
            is_code = name not in _WORDS and not text.startswith("the ")
            known[name] = f"`{text}`" if is_code else text
    if any(known[name] == _UNKNOWN[name] for name in _NEEDED & set(_PIECE.findall(question))):
        return ""
    for name, word in _NAMED.items():
        if known[name] != _UNKNOWN[name]:
            known[name] = f"{word} {known[name]}"
    return _PIECE.sub(lambda found: known.get(found[1], found[0]), question)  # other braces are LaTeX
