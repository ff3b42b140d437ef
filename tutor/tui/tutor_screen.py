"""What all screens of the tutor have: their keys, a place for sentences that must not be missed, and a least size."""

import re
from collections.abc import Iterable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from tutor.tui.inks import INKS
from tutor.tui.key_bar import KeyBar
from tutor.tui.messages import Failed

LEAST = (40, 10)
"""Columns and rows below which there is only a sentence."""
WIDE = 160
"""Columns from which there is a map beside an exercise."""
WIDTHS = [(0, "-narrow"), (LEAST[0], "-compact"), (100, "-medium"), (WIDE, "-wide")]
HEIGHTS = [(0, "-flat"), (LEAST[1], "-short"), (20, "-tall"), (44, "-high")]
"""Classes of a screen, by the least number of columns and rows for each."""
BETWEEN_SENTENCES = re.compile(r"(?<=\.) (?=[A-Z])")


class NoticeBar(Static):
    """A sentence that stays until it is clicked, or until it does not hold any more."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.display = False
        self._sentences: dict[str, str] = {}

    def say(self, about: str, sentence: str) -> None:
        """Show a sentence in place of the one before about the same thing; an empty one takes it away."""
        if sentence == self._sentences.get(about, ""):
            return
        self._sentences.pop(about, None)
        if sentence:
            self._sentences[about] = sentence
        self.display = bool(self._sentences)
        # The newest first: there may not be room for all.
        self.update("\n".join(f"! {each}" for each in _said_once(reversed(self._sentences.values()))))

    def on_click(self) -> None:
        """Read and understood."""
        self._sentences.clear()
        self.display = False


def _said_once(notices: Iterable[str]) -> Iterable[str]:
    """The notices without the sentences that one before them has: one reason can be behind several."""
    said = ""
    for notice in notices:
        rest = " ".join(each for each in BETWEEN_SENTENCES.split(notice) if each not in said)
        if rest:
            yield rest
        said += f"{notice}\n"


class PlainScreen(Screen[None]):
    """A screen with its content between the notices and the keys, and without styles for texts to read."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        # Textual sets these classes with the first resize only: the first frame would have another layout.
        self.update_classes(self._size_classes(), update=False)

    def _size_classes(self) -> dict[str, bool]:
        classes: dict[str, bool] = {}
        for extent, breakpoints in zip(self.app.size, (WIDTHS, HEIGHTS), strict=True):
            reached = [name for least, name in breakpoints if extent >= least][-1]
            classes |= {name: name == reached for _, name in breakpoints}
        return classes

    def content(self) -> Iterable[Widget]:
        """What is between."""
        raise NotImplementedError

    def help_groups(self) -> Iterable[tuple[str, Iterable[Binding]]]:
        """Headings and keys for the help, from the most used on."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The content, the sentences, the keys; and what is said instead where there is no room for them."""
        yield from self.content()
        yield NoticeBar()
        yield KeyBar()
        needed = f"The tutor needs {LEAST[0]}×{LEAST[1]} characters. Please make the window larger."
        yield Static(needed, id="too-small", markup=False)

    def on_screen_resume(self) -> None:
        """The terminal may have another size than when this screen was left."""
        self.update_classes(self._size_classes(), animate=False)

    def say(self, about: str, sentence: str) -> None:
        """Show a sentence that must not be missed; an empty one takes back what was said about the same thing."""
        self.query_one(NoticeBar).say(about, sentence)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Our own mistakes are kept for a report, and the tutor goes on."""
        if event.state == WorkerState.ERROR and event.worker.error is not None:
            self.post_message(Failed(event.worker.error))


class TutorScreen(PlainScreen):
    """A screen with texts to read."""

    COMPONENT_CLASSES = INKS


def bindings_of(owner: type[DOMNode]) -> list[Binding]:
    """The bindings that a class itself declares, in their order."""
    return [binding for binding in owner.__dict__.get("BINDINGS", ()) if isinstance(binding, Binding)]
