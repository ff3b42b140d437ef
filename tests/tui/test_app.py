import subprocess
import sys
from pathlib import Path

import pytest
from textual.command import CommandPalette

from tests.tui.conftest import Opened
from tests.tui.driving import exercise, notice_of, text_of, title_of, until, write
from tutor.errors import ProgressError
from tutor.progress.store import Store
from tutor.service import Tutor
from tutor.tui.app import TutorApp
from tutor.tui.course_screen import CourseScreen
from tutor.tui.exercise_keys import EXERCISE_KEYS
from tutor.tui.exercise_screen import ExerciseScreen
from tutor.tui.help_screen import HelpScreen, Keys

FIRST_FRAME = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tutor.course.load import load_course
from tutor.progress.store import Store
from tutor.places import content_root
from tutor.service import Tutor
from tutor.tui.app import TutorApp
from tutor.tui.exercise_screen import ExerciseScreen

HEAVY = ("numpy", "sympy", "mpmath", "plotext", "markdown_it", "tree_sitter")

def report(screen):
    print(sorted(set(HEAVY) & set(sys.modules)), screen.editor.region.area > 0)
    screen.app.exit()

ExerciseScreen.after_first_frame = report
now = lambda: datetime.now(UTC)
course = load_course(content_root())
TutorApp(Tutor(course, Store(Path(sys.argv[1]), now), now), course.find("1")).run(headless=True, size=(80, 24))
"""


def test_nothing_heavy_is_imported_before_the_first_frame(tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME, str(tmp_path)], capture_output=True, text=True, check=True, timeout=60
    )
    assert "[] True" in done.stdout


async def test_a_text_that_was_typed_is_there_the_next_time_with_its_cursor(opened: Opened):
    async with opened("1") as pilot:
        await pilot.press(*"abc", "left")
        place = exercise(pilot).editor.cursor_location
        text = exercise(pilot).editor.text
        await pilot.press("ctrl+q")
    async with opened() as pilot:
        assert "abc" in text
        assert exercise(pilot).editor.text == text, "without a name, the exercise that was open last is opened"
        assert exercise(pilot).editor.cursor_location == place
        assert title_of(pilot).endswith("saved")


async def test_a_change_is_on_the_disk_within_a_second(opened: Opened, tutor: Tutor):
    async with opened("1") as pilot:
        await pilot.press("x")
        await until(pilot, lambda: tutor.store.draft("01-basic-rules") is not None)
        assert "x" in tutor.store.draft("01-basic-rules").source


async def test_leaving_an_exercise_saves_it(opened: Opened, tutor: Tutor, monkeypatch):
    monkeypatch.setattr("tutor.tui.exercise_draft.SAVE_SECONDS", 1000)
    async with opened("1") as pilot:
        await pilot.press("x", "f9")
        await until(pilot, lambda: isinstance(pilot.app.screen, CourseScreen))
        await until(pilot, lambda: tutor.store.draft("01-basic-rules") is not None)


async def test_a_text_that_cannot_be_saved_is_told_and_tried_again(opened: Opened, tutor: Tutor, monkeypatch):
    monkeypatch.setattr("tutor.tui.exercise_draft.RETRY_SECONDS", 0.05)
    async with opened("1") as pilot:
        with monkeypatch.context() as patch:
            patch.setattr(Store, "save_draft", _refuse)
            await pilot.press("x")
            await until(pilot, lambda: "Your code is not saved: The disk is full." in notice_of(pilot))
            assert not title_of(pilot).endswith("saved")
        await until(pilot, lambda: notice_of(pilot) == "")
        assert title_of(pilot).endswith("saved")
        assert "x" in tutor.store.draft("01-basic-rules").source


async def test_one_reason_behind_several_notices_is_told_once(opened: Opened):
    reason = "The folder cannot be written: check it. Or choose another one."
    async with opened("1") as pilot:
        screen = exercise(pilot)
        screen.say("progress", reason)
        screen.say("notices", f"Nothing new is kept. {reason}")
        assert notice_of(pilot) == f"! Nothing new is kept. {reason}"
        screen.say("draft", f"Your code is not saved: {reason} It is tried again.")
        assert notice_of(pilot).count("Or choose another one.") == 1
        screen.say("draft", "")
        screen.say("notices", "")
        assert notice_of(pilot) == f"! {reason}", "what is still so is still told"


def test_a_text_that_cannot_be_saved_at_the_end_is_put_elsewhere(tutor: Tutor, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    app = TutorApp(tutor, tutor.course.find("1"))

    async def drive(pilot) -> None:
        await write(pilot, "mine = 1\n")
        monkeypatch.setattr(Store, "save_draft", _refuse)
        await pilot.press("ctrl+q")

    monkeypatch.setattr(TutorApp, "run", lambda self: TutorApp.__mro__[1].run(self, headless=True, auto_pilot=drive))
    assert app.run_to_the_end() == 0
    told = capsys.readouterr().err
    assert "The disk is full. Your code is in " in told
    (rescued,) = tmp_path.glob("01-basic-rules-*.py")
    assert str(rescued) in told
    assert rescued.read_text(encoding="utf-8") == "mine = 1\n"


def test_a_mistake_of_ours_reaches_the_command_line_with_the_text_saved(tutor: Tutor, monkeypatch, capsys):
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    async def drive(pilot) -> None:
        await write(pilot, "mine = 1\n")
        pilot.app.screen.call_later(fail)
        await pilot.pause()

    monkeypatch.setattr(TutorApp, "run", lambda self: TutorApp.__mro__[1].run(self, headless=True, auto_pilot=drive))
    with pytest.raises(ZeroDivisionError):
        TutorApp(tutor, tutor.course.find("1")).run_to_the_end()
    assert tutor.store.draft("01-basic-rules").source == "mine = 1\n"
    assert "Traceback" not in capsys.readouterr().err


async def test_a_mistake_of_ours_in_a_check_goes_to_the_log_and_the_tutor_goes_on(
    opened: Opened, tutor, monkeypatch, tmp_path
):
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("ours")

    async with opened("1") as pilot:
        with monkeypatch.context() as patch:
            patch.setattr(Tutor, "judge", fail)
            await pilot.press("f5")
            await until(pilot, lambda: "Something went wrong in the tutor itself." in notice_of(pilot))
        log = tmp_path / "data" / "tutor.log"
        assert str(log).replace("\n", "") in notice_of(pilot).replace("\n", "")
        assert "ZeroDivisionError: ours" in log.read_text(encoding="utf-8")
        assert not exercise(pilot).doing
        await pilot.press("f8")
        await until(pilot, lambda: "hint 1 of 4" in text_of(pilot, "results"))


async def test_what_the_store_has_to_tell_is_shown(opened: Opened, tutor: Tutor):
    tutor.store.notices.append("The progress was damaged; what could be read is kept.")
    async with opened("1") as pilot:
        await until(pilot, lambda: "The progress was damaged" in notice_of(pilot))
        assert tutor.store.notices == []


async def test_the_help_is_made_of_the_keys_there_are(opened: Opened):
    async with opened("1") as pilot:
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen))
        told = " ".join(pilot.app.screen.query_one(Keys).text.split())
        for binding in EXERCISE_KEYS:
            assert binding.tooltip in told
        assert "F5 Judge the answers" in told
        assert "^/" in told
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExerciseScreen))


async def test_every_key_has_an_id_and_a_tooltip_and_is_in_the_palette(opened: Opened):
    async with opened("1") as pilot:
        app = pilot.app
        commands = {command.title for command in app.get_system_commands(app.screen)}
        for binding in EXERCISE_KEYS:
            assert binding.id
            assert binding.tooltip
            if binding.id not in {"exercise.cancel", "exercise.next", "exercise.back"}:  # nothing to cancel, go on to …
                assert any(title.startswith(f"{binding.description} (") for title in commands), binding
        assert {"Theme", "Review"} <= commands


async def test_a_command_of_the_palette_does_what_its_key_does(opened: Opened):
    async with opened("1") as pilot:
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(pilot.app.screen, CommandPalette))
        await pilot.press(*"hint")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExerciseScreen))
        await until(pilot, lambda: "hint 1 of 4" in text_of(pilot, "results"))


async def test_a_theme_is_remembered(opened: Opened, tutor: Tutor):
    async with opened("1") as pilot:
        pilot.app.theme = "paper"
        await until(pilot, lambda: tutor.store.recall("theme") == "paper")
    async with opened("1") as pilot:
        assert pilot.app.theme == "paper"


async def test_every_theme_colours_the_code(opened: Opened):
    async with opened("1") as pilot:
        for theme in pilot.app.available_themes:
            pilot.app.theme = theme
            await pilot.pause()
            segments = list(exercise(pilot).editor.render_line(3))
            assert len({str(segment.style.color) for segment in segments if segment.style}) > 1, theme


def _refuse(*_: object) -> None:
    raise ProgressError("The disk is full.")
