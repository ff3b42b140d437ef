"""An editor in an application of its own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import PurePath
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.screen import Screen

from tutor.tui.editor import Editor
from tutor.tui.inks import INKS


class Inked(Screen[None]):
    COMPONENT_CLASSES = INKS


class Alone(App[None]):
    """An editor and nothing else."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../../tutor/tui/frame.tcss", "../../tutor/tui/tutor.tcss"]

    def get_default_screen(self) -> Screen[None]:
        return Inked()

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        yield Editor(self._text)


@asynccontextmanager
async def editing(
    text: str, cursor: tuple[int, int] = (0, 0), size: tuple[int, int] = (60, 16)
) -> AsyncIterator[tuple[Editor, Pilot[None]]]:
    app = Alone(text)
    async with app.run_test(size=size) as pilot:
        editor = app.query_one(Editor)
        editor.move_cursor(cursor)
        await pilot.pause()
        yield editor, pilot


def shown(editor: Editor) -> list[str]:
    """The rows of the editor as they are painted."""
    return [editor.render_line(row).text.rstrip() for row in range(editor.size.height)]
