"""Pictures of the main screens: few, for what no other test sees."""

import pytest

from tests.tui.driving import check, exercise, text_of, until
from tests.tui.test_exercise_screen import WRONG
from tutor.service import Tutor
from tutor.tui.app import TutorApp

SIZES = [(80, 24), (120, 40), (200, 60)]


@pytest.fixture(autouse=True)
def _same_points_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tutor.service.secrets.randbelow", lambda _: 20761)


async def _checked(pilot) -> None:
    exercise(pilot).editor.cursor_blink = False
    await until(pilot, lambda: "derivative answers" in text_of(pilot, "problem") or pilot.app.size.width < 100)
    exercise(pilot).editor.replace_all(WRONG)
    exercise(pilot).editor.go_to(5)
    await pilot.pause()
    await check(pilot)
    await until(pilot, lambda: exercise(pilot).workspace.is_saved)
    await pilot.app.workers.wait_for_complete()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "{}x{}".format(*size))
def test_an_exercise_with_a_wrong_part(snap_compare, tutor: Tutor, size: tuple[int, int]):
    assert snap_compare(TutorApp(tutor, tutor.course.find("1")), terminal_size=size, run_before=_checked)


def test_the_course_at_the_first_visit(snap_compare, tutor: Tutor):
    assert snap_compare(TutorApp(tutor), terminal_size=(80, 24), run_before=lambda pilot: pilot.pause(0.2))


def test_the_plot_on_a_narrow_screen(snap_compare, tutor: Tutor):
    async def plot(pilot) -> None:
        await _checked(pilot)
        await pilot.press("f6")
        await until(pilot, lambda: "┌" in text_of(pilot, "plot"))

    assert snap_compare(TutorApp(tutor, tutor.course.find("1")), terminal_size=(80, 24), run_before=plot)
