"""What tests do again and again with an application: wait, read its panes, put code into its editor."""

import asyncio
import time
from collections.abc import Callable

from textual.pilot import Pilot

from tutor.tui.exercise_screen import ExerciseScreen
from tutor.tui.key_bar import KeyBar
from tutor.tui.reading import Reading
from tutor.tui.title_bar import TitleBar
from tutor.tui.tutor_screen import NoticeBar

PATIENCE = 30.0


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Wait for something to hold, as a person would; a failure after half a minute."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
        await asyncio.sleep(0.01)
    await pilot.pause()


def exercise(pilot: Pilot[None]) -> ExerciseScreen:
    """The exercise in sight."""
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, ExerciseScreen)
    return screen


def text_of(pilot: Pilot[None], pane: str) -> str:
    """What a pane shows."""
    return pilot.app.screen_stack[0].query_one(f"#{pane}", Reading).text


def title_of(pilot: Pilot[None]) -> str:
    """What the first line says."""
    return str(pilot.app.screen_stack[0].query_one(TitleBar).render())


def keys_of(pilot: Pilot[None]) -> str:
    """What the last line offers."""
    return str(pilot.app.screen.query_one(KeyBar).render())


def notice_of(pilot: Pilot[None]) -> str:
    """The sentence that must not be missed, if there is one."""
    bar = pilot.app.screen_stack[0].query_one(NoticeBar)
    return str(bar.render()) if bar.display else ""


async def write(pilot: Pilot[None], source: str) -> None:
    """Put code in the editor, in place of all that is there."""
    exercise(pilot).editor.replace_all(source)
    await pilot.pause()


async def check(pilot: Pilot[None]) -> None:
    """F5, and wait for the verdict to be shown and kept."""
    screen = exercise(pilot)
    kept = screen.tutor.store.standing(screen.exercise.id).attempts
    await pilot.press("f5")
    await until(pilot, lambda: screen.tutor.store.standing(screen.exercise.id).attempts > kept and not screen.doing)
