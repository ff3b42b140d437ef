"""The keys of the editor, in one table, from which the help and the palette are made."""

from textual.binding import Binding


def _key(key: str, action: str, description: str, id: str, tooltip: str, shown: str | None = None) -> Binding:  # noqa: A002
    return Binding(key, action, description, show=False, key_display=shown, id=f"editor.{id}", tooltip=tooltip)


EDITOR_KEYS = [
    _key("ctrl+n", "next_blank", "Next blank", "blank", "Mark the next `...`."),
    _key("ctrl+f", "find", "Find and replace", "find", "Look for a text in the code, and replace it."),
    _key(
        "ctrl+@,ctrl+space",
        "complete",
        "Complete",
        "complete",
        "Offer the names that fit here: arrows choose, Tab takes the first or the chosen one.",
        "^Space",
    ),
    _key(
        "ctrl+underscore,ctrl+slash",
        "toggle_comment",
        "Comment",
        "comment",
        "Turn the marked lines into comments, or back into code.",
        "^/",
    ),
    _key("tab", "indent", "Indent", "indent", "Indent the marked lines."),
    _key("shift+tab", "dedent", "Dedent", "dedent", "Indent less."),
    _key("alt+up", "move_lines(-1)", "Move up", "up", "Move the marked lines up."),
    _key("alt+down", "move_lines(1)", "Move down", "down", "Move the marked lines down."),
    _key("alt+d", "duplicate", "Duplicate", "duplicate", "Write the marked lines a second time."),
    _key("ctrl+c,super+c", "copy", "Copy", "copy", "Copy what is marked, or the line.", "^C"),
    _key("ctrl+x,super+x", "cut", "Cut", "cut", "Cut what is marked, or the line.", "^X"),
    _key("ctrl+v", "paste", "Paste", "paste", "Insert what was copied in the tutor."),
    _key("alt+a", "select_all", "Mark all", "all", "Mark the whole text."),
    _key("ctrl+home", "text_start", "To the beginning", "start", "Go to the first line."),
    _key("ctrl+end", "text_end", "To the end", "end", "Go to the last line."),
    _key("ctrl+z,super+z", "undo", "Undo", "undo", "Take back the last change.", "^Z"),
    _key("ctrl+y,super+y", "redo", "Redo", "redo", "Make the change again.", "^Y"),
    _key("escape", "leave", "Leave the editor", "leave", "Move on to the next pane."),
]
