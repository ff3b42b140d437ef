from datetime import timedelta

import pytest

from tests.conftest import NOON
from tests.tui.conftest import Opened
from tests.tui.driving import exercise, until
from tutor.errors import ProgressError
from tutor.progress.model import Attempt
from tutor.progress.store import Store
from tutor.service import Tutor
from tutor.tui.course_screen import CourseScreen
from tutor.tui.progress_screen import ProgressScreen, Staircase


def told(pilot) -> str:
    return pilot.app.screen.query_one(Staircase).text


def attempt(tutor: Tutor, days: int, **statuses: str) -> None:
    parts = [{"id": letter, "status": status, "checks": []} for letter, status in statuses.items()]
    tutor.store.add_attempt(Attempt("01-basic-rules", NOON - timedelta(days=days), "x", {"parts": parts}))


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (120, 40), (200, 60)])
async def test_parts_passed_are_drawn_over_days_and_told_in_words(opened: Opened, tutor: Tutor, size) -> None:
    attempt(tutor, 5, a="wrong")
    attempt(tutor, 4, a="passed")
    attempt(tutor, 1, b="passed", c="passed")
    async with opened(size=size) as pilot:
        await pilot.press("p")
        await until(pilot, lambda: isinstance(pilot.app.screen, ProgressScreen) and "┌" in told(pilot))
        assert "by days since" in " ".join(told(pilot).split())
        assert " ".join(told(pilot).split()).startswith("3 of 38 parts passed, in 3 attempts since 2026-02-25.")
        assert "2026-02-26        1         1" in told(pilot)
        assert "2026-03-01        2         3" in told(pilot)
        assert max(map(len, told(pilot).split("\n"))) <= size[0]
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, CourseScreen))


async def test_without_an_attempt_there_is_a_sentence(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("p")
        await until(pilot, lambda: isinstance(pilot.app.screen, ProgressScreen) and "No attempt yet" in told(pilot))
        assert "F5 in an exercise makes the first" in told(pilot)


async def test_progress_that_cannot_be_read_is_a_sentence(opened: Opened, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise ProgressError("The data folder cannot be read.")

    async with opened() as pilot:
        monkeypatch.setattr(Store, "attempts", refuse)
        await pilot.press("p")
        await until(pilot, lambda: isinstance(pilot.app.screen, ProgressScreen) and "cannot be read" in told(pilot))


async def test_it_is_in_the_palette_of_an_exercise_too(opened: Opened) -> None:
    async with opened("1") as pilot:
        commands = {each.title: each for each in pilot.app.get_system_commands(exercise(pilot))}
        commands["Progress over time"].callback()
        await until(pilot, lambda: isinstance(pilot.app.screen, ProgressScreen))
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is exercise(pilot))
