import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.widgets import OptionList

from tests.tui.conftest import Opened
from tests.tui.driving import exercise, keys_of, notice_of, text_of, title_of, until
from tutor.course.load import load_course
from tutor.errors import ProgressError
from tutor.places import content_root
from tutor.progress.model import Attempt
from tutor.progress.store import Store
from tutor.service import Tutor
from tutor.tui.app import TutorApp
from tutor.tui.course_screen import About, CourseScreen
from tutor.tui.exercise_screen import ExerciseScreen
from tutor.tui.review_screen import ReviewScreen

now = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def rows(pilot) -> list[str]:
    return [str(option.prompt) for option in pilot.app.screen.query_one(OptionList).options]


def about(pilot) -> str:
    return pilot.app.screen.query_one(About).text


async def test_the_first_visit_begins_with_the_list_and_a_welcome(opened: Opened):
    async with opened() as pilot:
        await until(pilot, lambda: "Welcome." in about(pilot))
        assert len(rows(pilot)) == 10
        assert "○  1 Basic differentiation rules" in rows(pilot)[0]
        assert rows(pilot)[0].rstrip().endswith("★   ○○○   not begun")
        assert title_of(pilot).endswith("0 of 10 passed")
        assert "Back" not in keys_of(pilot), "there is nothing to go back to"
        await pilot.press("down")
        await until(pilot, lambda: "2 · Chain rule" in about(pilot))
        await pilot.press("w")
        assert "Welcome." in about(pilot)


async def test_the_welcome_fits_below_the_list_on_a_usual_terminal(opened: Opened):
    async with opened(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Welcome." in about(pilot))
        assert pilot.app.screen.query_one(About).max_scroll_y == 0
        assert pilot.app.screen.query_one(OptionList).max_scroll_y == 0


async def test_enter_opens_and_f9_goes_there_and_back(opened: Opened):
    async with opened() as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExerciseScreen))
        assert exercise(pilot).exercise.number == 2
        await pilot.press("f3", "x")
        editor = exercise(pilot).editor
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(pilot.app.screen, CourseScreen))
        assert "F9 Back" in keys_of(pilot)
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExerciseScreen))
        assert exercise(pilot).editor is editor, "what can be undone can still be"
        await pilot.press("ctrl+z")
        assert editor.text == exercise(pilot).exercise.starter


async def test_a_click_opens_too(opened: Opened):
    async with opened() as pilot:
        await pilot.click("#exercises", offset=(10, 4))
        await until(pilot, lambda: isinstance(pilot.app.screen, ExerciseScreen))
        assert exercise(pilot).exercise.number == 4


async def test_how_exercises_stand_is_said_by_shape_and_word(opened: Opened, tutor: Tutor):
    def attempt(number: str, **statuses: str) -> None:
        parts = [{"id": letter, "status": status, "checks": []} for letter, status in statuses.items()]
        each = tutor.course.find(number)
        tutor.store.add_attempt(Attempt(each.id, tutor.now(), "x", {"parts": parts}))

    attempt("1", a="passed", b="passed", c="passed")
    attempt("2", a="passed", b="wrong", c="todo", d="passed")
    attempt("4", a="wrong")
    tutor.store.take_hint("02-chain-rule", "b", 4)
    tutor.store.note_solution("02-chain-rule", "b")
    async with opened(size=(100, 40)) as pilot:
        listed = rows(pilot)
        assert listed[0].startswith("✓")
        assert "✓✓✓   passed" in listed[0]
        assert listed[1].startswith("◐")
        assert "✓✗○✓  2 of 4 parts ◇" in listed[1]
        assert "◇" not in listed[0]
        assert "begun" in listed[3]
        assert title_of(pilot).endswith("1 of 10 passed")
        await pilot.press("down")
        await until(pilot, lambda: "2 · Chain rule" in about(pilot))
        assert "✗ wrong   1 of 4 hints   ◇ solution read" in about(pilot)
        assert "Checked once." in about(pilot)


async def test_a_damaged_exercise_is_greyed_with_the_reason_and_the_others_work(tmp_path: Path):
    content = tmp_path / "content"
    shutil.copytree(content_root(), content)
    (content / "02-chain-rule" / "exercise.toml").write_text("stars = ", encoding="utf-8")
    tutor = Tutor(load_course(content), Store(tmp_path / "data", lambda: now), lambda: now)
    async with TutorApp(tutor).run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        damaged = pilot.app.screen.query_one(OptionList).options[1]
        assert damaged.disabled
        assert "02-chain-rule cannot be used: " in str(damaged.prompt)
        assert "exercise.toml" in str(damaged.prompt)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExerciseScreen))
        assert exercise(pilot).exercise.number == 3
    tutor.close()


async def test_progress_that_cannot_be_read_is_a_sentence(opened: Opened, monkeypatch):
    def refuse(*_: object) -> None:
        raise ProgressError("The data folder cannot be read.")

    for method in ("standings", "recall", "draft", "attempts", "remember"):
        monkeypatch.setattr(Store, method, refuse)
    async with opened() as pilot:
        await until(pilot, lambda: "The data folder cannot be read." in notice_of(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExerciseScreen))
        await until(pilot, lambda: "The data folder cannot be read." in notice_of(pilot))
        await pilot.click("NoticeBar")
        assert notice_of(pilot) == "", "read and understood"


async def test_the_review_is_there_at_any_time_and_remembers_the_ratings(opened: Opened, tutor: Tutor):
    async with opened() as pilot:
        await pilot.press("r")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        assert len(rows(pilot)) == 6
        assert "· How does the chain rule go" in rows(pilot)[0]
        await pilot.press("3", "1")
        assert rows(pilot)[0].startswith("● How")
        assert "sure · exercise 8, part b" in rows(pilot)[0]
        assert rows(pilot)[1].startswith("○ ")
        assert title_of(pilot).endswith("1 of 6 sure")
        assert tutor.store.recall("review:08-backpropagation:b") == "3"
        await until(pilot, lambda: "Stewart" in pilot.app.screen.query_one("FurtherReading").text)
        await pilot.press("up", "up", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExerciseScreen))
        assert exercise(pilot).exercise.number == 8
        part_b = exercise(pilot).editor.text.split("\n").index("# b · The hidden layer: formulas in the same symbols")
        await until(pilot, lambda: exercise(pilot).editor.cursor_location[0] == part_b + 1)
        await pilot.press("f9", "r")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExerciseScreen))


async def test_a_rating_that_cannot_be_kept_is_told(opened: Opened, monkeypatch):
    def refuse(*_: object) -> None:
        raise ProgressError("The disk is full.")

    async with opened() as pilot:
        await pilot.press("r")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        monkeypatch.setattr(Store, "remember", refuse)
        await pilot.press("2")
        assert "The rating is not saved: The disk is full." in notice_of(pilot)
        assert rows(pilot)[0].startswith("◐")


@pytest.mark.parametrize(("size", "pane"), [((80, 24), "problem"), ((120, 40), "code")])
async def test_who_has_not_begun_meets_the_text_first_where_there_is_room_for_one_pane(
    opened: Opened, tutor: Tutor, size: tuple[int, int], pane: str
):
    async with opened(size=size) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExerciseScreen) and text_of(pilot, "problem"))
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == pane
        await pilot.press("f3", *"mine")
    assert "mine" in str(tutor.store.draft("01-basic-rules"))
    async with opened(size=size) as pilot:
        await pilot.press("f9", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExerciseScreen))
        assert pilot.app.focused is exercise(pilot).editor, "the second time it is the code"
