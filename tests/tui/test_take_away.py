import subprocess
import sys
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from tests.tui.conftest import Opened
from tests.tui.driving import exercise, notice_of, until, write
from tests.tui.test_exercise_screen import RIGHT
from tutor.tui.course_screen import CourseScreen
from tutor.tui.take_away import TakeAway


@pytest.fixture(autouse=True)
def _in_a_folder_of_one_s_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


async def asked(pilot) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, TakeAway) and pilot.app.screen.query(Input))


def ran_elsewhere(file: Path) -> tuple[int, str]:
    """Exit status and complaints of plain Python, in another folder."""
    ran = subprocess.run([sys.executable, file], cwd="/", capture_output=True, text=True, check=False)
    return ran.returncode, ran.stderr


async def test_the_palette_writes_all_answers_as_they_are_on_the_screen(opened: Opened, tmp_path: Path) -> None:
    async with opened("1") as pilot:
        await write(pilot, RIGHT)
        {each.title: each for each in pilot.app.get_system_commands(exercise(pilot))}[
            "Take all answers away"
        ].callback()
        await asked(pilot)
        folder = tmp_path / "here" / "derivative-answers"
        assert pilot.app.screen.query_one(Input).value == str(folder)
        await pilot.press("enter")
        await until(pilot, lambda: f"Wrote 10 exercises and report.md to {folder}." in notice_of(pilot))
        assert (folder / "01-basic-rules.py").read_text(encoding="utf-8") == RIGHT, "with what was typed last"
        for file in sorted(folder.glob("*.py")):
            assert ran_elsewhere(file) == (0, ""), file


async def test_another_folder_can_be_named_and_nothing_is_overwritten(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "here" / "derivative-answers").mkdir()
    async with opened() as pilot:
        await pilot.press("a")
        await asked(pilot)
        field = pilot.app.screen.query_one(Input)
        assert field.value.endswith("derivative-answers-2")
        (tmp_path / "other").mkdir()
        (tmp_path / "other" / "report.md").write_text("precious")
        field.value = str(tmp_path / "other")
        await pilot.press("enter")
        refusal = pilot.app.screen.query_one("#refusal", Static)
        await until(pilot, lambda: "report.md exists already" in str(refusal.render()))
        assert [each.name for each in (tmp_path / "other").iterdir()] == ["report.md"]
        await pilot.click("#no")
        await until(pilot, lambda: isinstance(pilot.app.screen, CourseScreen))
        assert notice_of(pilot) == ""
