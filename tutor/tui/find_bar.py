"""Two lines below the code: what is looked for, and what takes its place."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input, Static

from tutor.tui.editor import Editor
from tutor.tui.foreign_text import cleaned
from tutor.tui.key_names import key_name
from tutor.tui.line_editing import is_chord
from tutor.tui.search import next_hit, previous_hit


def _key(key: str, action: str, description: str, id: str, tooltip: str) -> Binding:  # noqa: A002
    return Binding(key, action, description, show=False, id=f"find.{id}", tooltip=tooltip)


FIND_KEYS = [
    _key("down", "go(1)", "Next hit", "next", "Go to the next hit; Enter does so too, in the first line."),
    _key("up,shift+enter", "go(-1)", "Previous hit", "previous", "Go to the hit before."),
    _key("alt+r", "replace", "Replace", "replace", "Replace this hit; Enter does so too, in the second line."),
    _key("alt+a", "replace_all", "Replace all", "all", "Replace all hits, as one change."),
    _key("ctrl+f", "again", "Find another", "again", "Write down another text to look for."),
    _key("escape", "close", "Close", "close", "Back to the code, with the hit marked."),
]


class _Line(Input):
    """A line in which Alt with a letter is a key."""

    async def _on_key(self, event: events.Key) -> None:
        if is_chord(event):
            event.prevent_default()


class FindBar(Widget):
    """Finds while somebody types, from where the cursor was; a text that is marked is what is looked for.

    It does not lie over the code, and the code can be edited while it is open.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*FIND_KEYS]

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self._editor = editor
        self._origin = min(editor.selection)
        self._news = ""

    def compose(self) -> ComposeResult:
        """The two lines."""
        with Horizontal():
            yield Static("Find", classes="label", markup=False)
            yield _Line(self._marked, id="find-what", compact=True)
            yield Static("", id="find-count", markup=False)
        with Horizontal():
            yield Static("Replace", classes="label", markup=False)
            yield _Line(id="find-by", compact=True)
            yield Static(f"Enter one · {key_name(self, 'find.all')} all", markup=False)

    def on_mount(self) -> None:
        """Begin to look."""
        self.watch(self._editor, "selection", self._tell_later, init=False)
        self.query_one("#find-what").focus()

    @property
    def _marked(self) -> str:
        chosen = self._editor.selected_text
        return "" if "\n" in chosen else chosen

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for what is written so far, from where the cursor was at first."""
        if event.input.id != "find-what":
            return
        editor = self._editor
        editor.search(event.value)
        index = next_hit(editor.hits, self._origin)
        self._news = ""
        if index is None:
            editor.move_cursor(self._origin)
        else:
            editor.select_hit(editor.hits[index])
        self._tell()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on, or replaces and goes on."""
        if event.input.id == "find-by":
            self.action_replace()
        else:
            self.action_go(1)

    def action_go(self, step: int) -> None:
        """To the next hit, or to the one before (−1); behind the last comes the first."""
        editor = self._editor
        start, stop = sorted(editor.selection)
        index = next_hit(editor.hits, stop) if step > 0 else previous_hit(editor.hits, start)
        if index is not None:
            editor.select_hit(editor.hits[index])
            self._origin = editor.hits[index].start
        self._news = ""
        self._tell()

    def action_replace(self) -> None:
        """Replace the hit that is marked, and go on to the next."""
        self._editor.replace_hit(self._by)
        self.action_go(1)

    def action_replace_all(self) -> None:
        """Replace every hit."""
        count = self._editor.replace_hits(self._by)
        self._news = f"{count} replaced" if count else ""
        self._tell()

    @property
    def _by(self) -> str:
        return cleaned(self.query_one("#find-by", Input).value)

    def action_again(self) -> None:
        """Look for something else: for what is marked in the code, if it is that from which this was asked."""
        what = self.query_one("#find-what", Input)
        if self._editor.has_focus:
            self._origin = min(self._editor.selection)
            what.value = self._marked or what.value
        what.focus()
        what.select_all()

    def action_close(self) -> None:
        """Back to the code; the hit stays selected."""
        self._editor.search("")
        self._editor.focus()
        self.remove()

    def _tell_later(self) -> None:
        """A change moves the cursor before the hits are found anew."""
        self.call_later(self._tell)

    def _tell(self) -> None:
        """Which hit of how many."""
        hits, hit = self._editor.hits, self._editor.hit
        if hit is not None:
            told = f"{hits.index(hit) + 1} of {len(hits)}"
        elif self.query_one("#find-what", Input).value:
            told = f"{len(hits)} {'hit' if len(hits) == 1 else 'hits'}"
        else:
            told = ""
        self.query_one("#find-count", Static).update(self._news or told)
