"""The keys and what they do, made from the bindings themselves."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tutor.tui.inks import INKS
from tutor.tui.key_names import key_name
from tutor.tui.lines import Line, Piece, wrapped
from tutor.tui.reading import Reading

KEY_WIDTH = 16
Groups = Iterable[tuple[str, Iterable[Binding]]]


class Keys(Reading):
    """Headings, and below each its keys."""

    def __init__(self, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> None:
        super().__init__()
        self._groups = groups

    def lines(self, width: int) -> Sequence[Line]:
        """A line a key, or more where its sentence is long."""
        lines: list[Line] = []
        for heading, keys in self._groups:
            lines += [*([()] if lines else []), (Piece(heading, "heading"),)]
            for key, told in keys:
                first, *others = wrapped(told, width - KEY_WIDTH)
                lines.append((Piece(f"{key:<{KEY_WIDTH}}", "code"), *first))
                lines += [(Piece(" " * KEY_WIDTH), *other) for other in others]
        return lines


class HelpScreen(ModalScreen[None]):
    """All keys of a screen; any key that leaves goes back to it."""

    COMPONENT_CLASSES = INKS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,q,enter", "dismiss(None)", "Close", id="help.close", tooltip="Back to where you were."),
    ]

    def __init__(self, groups: Groups, others: Mapping[str, str]) -> None:
        """`others`: id → the keys that the learner gave to an action in place of its own."""
        super().__init__()
        self._groups = groups
        self._others = others

    def compose(self) -> ComposeResult:
        """The keys in a frame."""
        with Vertical(id="box") as box:
            box.border_title = "Keys"
            box.border_subtitle = f"{key_name(self, 'help.close')} closes"
            yield Keys([(heading, [self._key(binding) for binding in keys]) for heading, keys in self._groups])

    def _key(self, binding: Binding) -> tuple[str, str]:
        others = self._others.get(binding.id or "")
        if others:
            binding = replace(binding, key=others, key_display=None)
        keys = (self.app.get_key_display(each) for each in Binding.make_bindings([binding]))
        shown = binding.key_display or " ".join(dict.fromkeys(keys))
        return shown, binding.tooltip or binding.description
