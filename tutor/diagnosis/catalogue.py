"""Every named mistake: its id, what is said to a learner, and an example."""

import string
from collections.abc import Mapping
from dataclasses import dataclass, field

from tutor.diagnosis import sayings_code, sayings_networks, sayings_rules, sayings_tasks
from tutor.diagnosis.mistake import Mistake

_DEFAULTS = {
    "Yours": "Your answer",
    "yours": "your answer",
    "f": "the given function",
    "sub": "the function",
    "inner": "the inside",
    "outer": "the outer function",
    "u": "the first",
    "v": "the second",
    "base": "the base",
    "b": "another number",
    "c": "in front",
    "place": "the place",
    "misread": "another function",
    "keys": "these gradients",
}
"""What stands in a sentence for a piece that is not known."""


@dataclass(frozen=True, slots=True)
class Named:
    """The mistake that explains a wrong answer, and the sentence about it for the learner."""

    id: str
    message: str
    also: tuple[str, ...] = field(default=())
    """A second mistake that was made at once."""
    pieces: Mapping[str, str] = field(default_factory=dict, compare=False)
    """What the sentence quotes: `yours`, `inner` and the like; never a part of the right answer."""


CATALOGUE: dict[str, Mistake] = {
    mistake.id: mistake
    for mistake in (*sayings_rules.ROWS, *sayings_tasks.ROWS, *sayings_networks.ROWS, *sayings_code.ROWS)
}


def sentence(id_: str, pieces: Mapping[str, str], *, one_of_two: bool = False) -> str:
    """What is said about this mistake, alone or as one of two at once, with the pieces that are known."""
    known = dict(pieces)
    if "yours" in known:
        known |= {"yours": f"your {known['yours']}", "Yours": f"Your {known['yours']}"}
    mistake = CATALOGUE[id_]
    if one_of_two and mistake.beside:
        return mistake.beside.format_map({**_DEFAULTS, **known})
    quotes = {piece for _, piece, _, _ in string.Formatter().parse(mistake.message) if piece} - {"yours", "Yours"}
    message = mistake.message if quotes <= known.keys() else mistake.plain or mistake.message
    return message.format_map({**_DEFAULTS, **known})


def named(ids: tuple[str, ...], pieces: Mapping[str, str], others: Mapping[str, str] | None = None) -> Named:
    """One mistake, or two that were made at once; the second quotes its own pieces, where it was made elsewhere."""
    first, *rest = ids
    message = sentence(first, pieces, one_of_two=bool(rest))
    if rest:
        also = " ".join(sentence(id_, pieces if others is None else others, one_of_two=True) for id_ in rest)
        message = f"This comes out when two things happen at once. First: {message} Second: {also}"
    return Named(first, message, tuple(rest), pieces)
