"""Where a text names a rule that there is a card about."""

import re
from dataclasses import dataclass
from functools import lru_cache

from tutor.course.rules import RuleCard


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a text, by its first character and the one behind its last, and what it names."""

    start: int
    end: int
    card: RuleCard


def mentions(text: str, cards: tuple[RuleCard, ...]) -> tuple[Mention, ...]:
    """The names of rules in a text, in order: whole words, in any case, across the end of a line too.

    A longer name is not taken for a shorter one within it, and a plural is a name as well.
    """
    if not cards:
        return ()
    pattern, owners = _names_of(cards)
    return tuple(
        Mention(found.start(), found.end(), owners[_plain(found[1])]) for found in pattern.finditer(_lower(text))
    )


def cards_in(text: str, cards: tuple[RuleCard, ...]) -> tuple[RuleCard, ...]:
    """The cards that a text names, each once, in the order of the text."""
    return tuple(dict.fromkeys(mention.card for mention in mentions(text, cards)))


@lru_cache(maxsize=4)
def _names_of(cards: tuple[RuleCard, ...]) -> tuple[re.Pattern[str], dict[str, RuleCard]]:
    owners: dict[str, RuleCard] = {}
    for card in cards:
        for name in card.names:
            owners.setdefault(_plain(_lower(name)), card)
    names = "|".join(map(_spelled, sorted(owners, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)({names})s?(?!\w)"), owners


def _spelled(name: str) -> str:
    """Words with white space or a hyphen between them, as `product-rule` and a name broken over two lines have it."""
    return r"(?:\s+|-)".join(map(re.escape, name.split()))


def _plain(name: str) -> str:
    return " ".join(name.replace("-", " ").split())


def _lower(text: str) -> str:
    """The text in small letters, each in its place; an expression that does not ask for case is much faster."""
    return text.lower() if len(text.lower()) == len(text) else "".join(c.lower()[:1] for c in text)
