"""Rule cards: one rule of the trade on one small card, a Markdown file each in `rules/` of a course."""

from dataclasses import dataclass
from pathlib import Path

from tutor.errors import Fault, UsageError

_ALSO = "also:"


@dataclass(frozen=True, slots=True)
class RuleCard:
    """One rule: its formula, when to use it, a tiny example, the usual slip."""

    path: Path
    title: str
    others: tuple[str, ...]
    """What else it is called."""
    body: str
    """Markdown."""

    @property
    def names(self) -> tuple[str, ...]:
        """By which it is found in a text."""
        return (self.title, *self.others)

    @property
    def markdown(self) -> str:
        """The whole card."""
        return f"# {self.title}\n\n{self.body}"


@dataclass(frozen=True, slots=True)
class RuleCards:
    """The cards of a course by title, and what is wrong with those that cannot be used."""

    cards: tuple[RuleCard, ...] = ()
    faults: tuple[Fault, ...] = ()

    def find(self, wanted: str) -> RuleCard:
        """The card with this id, title or other name, whatever its case; or whose title begins with it; or has it.

        Raises:
            UsageError: there is none, or more than one.
        """
        word = " ".join(wanted.casefold().split())
        known = {card: {card.path.stem, *(name.casefold() for name in card.names)} for card in self.cards}
        found = (
            [card for card, names in known.items() if word in names]
            or [card for card in known if card.title.casefold().startswith(f"{word} ")]
            or [card for card, names in known.items() if any(word in name for name in names)]
        )
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(f"{wanted!r} may be any of these: {', '.join(card.title for card in found)}.")
        raise UsageError(f"There is no card about {wanted!r}. `tutor rule` lists them all.")


def load_rules(folder: Path) -> RuleCards:
    """The cards in a folder. One with a fault is left out, with the reason; no folder, no cards."""
    cards: list[RuleCard] = []
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.md")) if folder.is_dir() else ():
        card = _card(path)
        if isinstance(card, RuleCard):
            cards.append(card)
        else:
            faults.append(card)
    return RuleCards(tuple(sorted(cards, key=lambda card: card.title)), tuple(faults))


def _card(path: Path) -> RuleCard | Fault:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        return Fault(path, "", f"cannot be read: {error.strerror}.", "Mend or remove it.")
    except UnicodeDecodeError:
        return Fault(path, "", "is not UTF-8.", "Save it as UTF-8.")
    first, _, rest = text.strip().partition("\n")
    title = first.removeprefix("# ").strip()
    if not first.startswith("# ") or not title:
        return Fault(path, "", "has no title.", "Begin with a line such as `# Product rule`.")
    others: tuple[str, ...] = ()
    if rest.lower().startswith(_ALSO):
        line, _, rest = rest.partition("\n")
        others = tuple(name.strip() for name in line[len(_ALSO) :].split(",") if name.strip())
    if not rest.strip():
        return Fault(path, "", "is empty below its title.", "Add a formula, when to use it, an example, the slip.")
    return RuleCard(path, title, others, rest.strip())
