"""The least that a Textual editor can be: one text area. Run as `python bare.py FILE`."""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class Bare(App[None]):
    """Shows a file."""

    def compose(self) -> ComposeResult:
        """The file in the text area."""
        yield TextArea(Path(sys.argv[1]).read_text(encoding="utf-8"), show_line_numbers=True)


if __name__ == "__main__":
    Bare().run()
