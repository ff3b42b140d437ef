"""A terminal that has ASCII alone: every screen, and what is told apart there."""

from collections.abc import Iterator

import pytest

from tests.tui.conftest import Opened
from tests.tui.driving import check, exercise, text_of, until
from tutor.course.model import Course
from tutor.places import content_root
from tutor.typeset.repertoire import choose_ascii


@pytest.fixture(autouse=True)
def _in_ascii() -> Iterator[None]:
    choose_ascii()
    yield
    choose_ascii(False)


def rows(pilot) -> list[str]:
    """The screen, row by row; a failure if there is anything but ASCII on it."""
    shown = [strip.text for strip in pilot.app.screen._compositor.render_strips()]
    foreign = {character for row in shown for character in row if not character.isascii()}
    assert not foreign, "\n".join(shown)
    assert all(len(row) == pilot.app.size.width for row in shown)
    return shown


@pytest.mark.parametrize("size", [(80, 24), (160, 48)], ids=lambda size: "{}x{}".format(*size))
async def test_every_screen_is_in_ascii(opened: Opened, size: tuple[int, int]):
    async with opened("4", size=size) as pilot:
        solution = (content_root() / "04-activation-functions" / "solution.py").read_text(encoding="utf-8")
        wrong = solution.replace('sigmoid_prime_formula = "s*(1 - s)"', 'sigmoid_prime_formula = "s*(1 + s)"')
        assert wrong != solution
        rows(pilot)
        await pilot.press("f2")
        await until(pilot, lambda: "sigma(x) = -" in text_of(pilot, "problem"))
        assert any("e^x - e^(-x)" in row for row in rows(pilot))
        exercise(pilot).editor.replace_all(wrong)
        await check(pilot)
        await pilot.press("f4")
        await pilot.pause()
        shown = "\n".join(rows(pilot))
        assert "x wrong" in text_of(pilot, "results")
        assert "+ passed" in shown
        assert " a x " in shown
        await pilot.press("f3")
        await pilot.pause()
        rows(pilot)
        await pilot.press("f6")
        await until(pilot, lambda: "+---" in text_of(pilot, "plot"))
        assert "your sigma'" in "\n".join(rows(pilot))
        for key in ("w", "w", "f7", "f1", "escape", "ctrl+p", "escape", "f9", "r"):
            await pilot.press(key)
            await pilot.pause()
            rows(pilot)


async def test_the_problem_of_every_exercise_is_in_ascii(opened: Opened, course: Course):
    async with opened("1") as pilot:
        for each in course.exercises:
            pilot.app.switch_mode(each.id)
            await pilot.pause()
            rows(pilot)
            assert "?" not in exercise_text(pilot)
            await pilot.press("f2")
            await pilot.pause()
            rows(pilot)


def exercise_text(pilot) -> str:
    """What the editor shows of the starter."""
    return "\n".join(row for row in rows(pilot) if "#" in row and "..." not in row)


async def test_the_focus_can_be_seen(opened: Opened):
    async with opened("1", size=(120, 40)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        title = next(row for row in rows(pilot) if "F2 Problem" in row and "F3 Code" in row)
        assert title.startswith("#=")
        assert "+- F3 Code" in title


async def test_arrows_and_enter_are_named(opened: Opened):
    async with opened(size=(80, 24)) as pilot:
        assert "Enter Open" in rows(pilot)[-1]
