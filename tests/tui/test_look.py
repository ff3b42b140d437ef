"""Pictures of every screen at three sizes, for what no other test sees. `pytest --snapshot-update` takes them anew."""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from tests.tui.driving import check, exercise, text_of, until
from tests.tui.test_exercise_screen import WRONG
from tutor.service import Tutor
from tutor.tui.app import TutorApp

SIZES = [(80, 24), (120, 40), (200, 60)]
sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: "{}x{}".format(*size))
Steps = Callable[[Pilot[None]], Awaitable[None]]


@pytest.fixture(autouse=True)
def _same_points_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tutor.service.secrets.randbelow", lambda _: 20761)


async def _opened(pilot: Pilot[None]) -> None:
    exercise(pilot).editor.cursor_blink = False
    await until(pilot, lambda: "derivative answers" in text_of(pilot, "problem") or pilot.app.size.width < 100)


async def _checked(pilot: Pilot[None]) -> None:
    await _opened(pilot)
    exercise(pilot).editor.replace_all(WRONG)
    exercise(pilot).editor.go_to(5)
    await pilot.pause()
    await check(pilot)
    await until(pilot, lambda: exercise(pilot).workspace.is_saved)
    await pilot.app.workers.wait_for_complete()


async def _settled(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.2)


def _checked_and(*keys: str) -> Steps:
    async def steps(pilot: Pilot[None]) -> None:
        await _checked(pilot)
        await pilot.press(*keys)
        await _settled(pilot)

    return steps


def _opened_and(*keys: str) -> Steps:
    async def steps(pilot: Pilot[None]) -> None:
        await _opened(pilot)
        await pilot.press(*keys)
        await _settled(pilot)

    return steps


async def _plot(pilot: Pilot[None]) -> None:
    await _checked(pilot)
    await pilot.press("f6")
    await until(pilot, lambda: "┌" in text_of(pilot, "plot"))


async def _laboratory(pilot: Pilot[None]) -> None:
    await _checked(pilot)
    await pilot.press("alt+l")
    await until(pilot, lambda: len(pilot.app.screen_stack) > 1)
    await _settled(pilot)
    await pilot.pause(0.5)


async def _asked_for_the_solution(pilot: Pilot[None]) -> None:
    await _opened(pilot)
    await pilot.press("ctrl+o")
    await until(pilot, lambda: len(pilot.app.screen_stack) > 1)
    await pilot.pause(0.2)


EXERCISE_SCREENS: dict[str, Steps] = {
    "problem": _opened_and("f2"),
    "code with the bar to find": _opened_and("ctrl+f", *"np.exp"),
    "results": _checked,
    "hint": _checked_and("f8"),
    "plot": _plot,
    "difference": _checked_and("f6", "d"),
    "words": _checked_and("f6", "w"),
    "output": _checked_and("f7"),
    "history": _checked_and("f10"),
    "solution asked for": _asked_for_the_solution,
    "rules": _opened_and("alt+r"),
    "what is checked": _checked_and("alt+w"),
    "keys": _opened_and("f1"),
    "large": _checked_and("f4", "ctrl+l"),
    "laboratory": _laboratory,
}


@sizes
@pytest.mark.parametrize("screen", EXERCISE_SCREENS)
def test_an_exercise(snap_compare, tutor: Tutor, screen: str, size: tuple[int, int]):
    app = TutorApp(tutor, tutor.course.find("1"))
    assert snap_compare(app, terminal_size=size, run_before=EXERCISE_SCREENS[screen])


@sizes
@pytest.mark.parametrize("keys", ["", "r", "p"], ids=["at the first visit", "review", "progress"])
def test_the_course(snap_compare, tutor: Tutor, keys: str, size: tuple[int, int]):
    async def steps(pilot: Pilot[None]) -> None:
        await pilot.pause(0.2)
        await pilot.press(*keys)
        await _settled(pilot)

    assert snap_compare(TutorApp(tutor), terminal_size=size, run_before=steps)
