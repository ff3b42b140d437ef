from datetime import timedelta

from tests.conftest import NOON
from tests.tui.conftest import Opened
from tests.tui.driving import check, exercise, keys_of, notice_of, text_of, until, write
from tests.tui.test_exercise_screen import RIGHT, WRONG
from tutor.errors import ProgressError
from tutor.progress.model import Attempt
from tutor.progress.store import Store
from tutor.service import Tutor

ID = "01-basic-rules"


def attempt(source: str = "x = 1\n", after: timedelta = timedelta(0), **statuses: str) -> Attempt:
    parts = [{"id": letter, "status": status, "checks": []} for letter, status in statuses.items()]
    return Attempt(ID, NOON + after, source, {"passed": False, "parts": parts, "error": None, "seed": 7})


def rows(pilot) -> list[str]:
    return text_of(pilot, "history").split("\n")


async def listed(pilot) -> None:
    await pilot.press("f10")
    await until(pilot, lambda: exercise(pilot).query("#history") and "Reading" not in text_of(pilot, "history"))


async def test_without_an_attempt_it_says_what_will_stand_there(opened: Opened) -> None:
    async with opened("1") as pilot:
        assert not exercise(pilot).query("#history"), "it is made when it is wanted"
        await listed(pilot)
        assert text_of(pilot, "history").startswith("Your attempts will stand here")
        await pilot.press("enter", "d", "b", "down", "end", "escape")
        assert exercise(pilot).focused is exercise(pilot).editor


async def test_attempts_and_texts_put_aside_are_listed_newest_first(opened: Opened, tutor: Tutor) -> None:
    tutor.store.add_attempt(attempt(after=-timedelta(days=1), a="wrong", b="todo", c="self-assessed"))
    tutor.store.add_attempt(attempt("y = 2\n", after=timedelta(hours=1), a="passed", b="wrong", c="todo"))
    tutor.store.save_draft(ID, "mine = 1\n")
    tutor.store.start_over(ID, tutor.course.find("1").starter)
    tutor.store.save_draft(ID, "x = 1\n")
    async with opened("1") as pilot:
        await listed(pilot)
        assert rows(pilot) == [
            "▸    1  2026-03-02 13:00  a ✓  b ✗  c ○   ",
            "        2026-03-02 12:00  text put aside · 1 line ",
            "     2  2026-03-01 12:00  a ✗  b ○  c ✓   = editor",
        ]
        for width, row in (
            (50, "2  03-01 12:00  a ✗  b ○  c ✓   = editor"),
            (43, "2  03-01 12:00  a✗ b○ c✓  = editor"),
        ):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            assert rows(pilot)[2].strip() == row, "where room is short, the words that matter stay"


async def test_an_attempt_is_opened_with_its_report_and_its_text(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, WRONG)
        await check(pilot)
        await listed(pilot)
        assert rows(pilot)[0].endswith("= editor")
        await pilot.press("enter")
        told = text_of(pilot, "history")
        assert told.startswith("Attempt of 2026-03-02 12:00 · the same as in the editor")
        assert "✗ wrong   a  Power rule" in told
        assert "your f_prime gives" in told
        assert " 5  def f_prime(x):" in told
        assert "Esc The list" in keys_of(pilot)
        await pilot.press("escape")
        assert rows(pilot)[0].startswith("▸")
        await pilot.press("escape")
        assert exercise(pilot).focused is exercise(pilot).editor


async def test_a_click_opens_a_row(opened: Opened, tutor: Tutor) -> None:
    tutor.store.add_attempt(attempt("first = 1\n", after=-timedelta(hours=1), a="wrong"))
    tutor.store.add_attempt(attempt("second = 2\n", a="wrong"))
    async with opened("1") as pilot:
        await listed(pilot)
        await pilot.click("#history", offset=(12, 1))
        await until(pilot, lambda: "first = 1" in text_of(pilot, "history"))


async def test_it_is_compared_with_the_text_in_the_editor(opened: Opened, tutor: Tutor) -> None:
    tutor.store.add_attempt(attempt(WRONG, a="wrong"))
    async with opened("1") as pilot:
        await write(pilot, RIGHT)
        await listed(pilot)
        await pilot.press("d")
        await until(pilot, lambda: "+     return 12 * x**3 - 4 * x + 7" in rows(pilot))
        assert "-     return 12 * x**3 - 4 * x" in rows(pilot)
        assert "- is only in this text, + only in the editor" in rows(pilot)
        await pilot.press("d")
        assert "its text" in rows(pilot)
        await write(pilot, WRONG)
        await pilot.press("f10", "d")
        await until(pilot, lambda: "The text in the editor is this one." in rows(pilot))


async def test_a_text_is_brought_back_and_the_present_one_can_be_too(opened: Opened, tutor: Tutor) -> None:
    tutor.store.add_attempt(attempt(WRONG, a="wrong"))
    async with opened("1") as pilot:
        editor = exercise(pilot).editor
        await write(pilot, RIGHT)
        await listed(pilot)
        await pilot.press("b")
        await until(pilot, lambda: editor.text == WRONG)
        assert exercise(pilot).focused is editor
        assert tutor.store.draft(ID).source == WRONG
        assert [draft.source for draft in tutor.store.former_drafts(ID)] == [RIGHT]
        await pilot.press("ctrl+z")
        assert editor.text == RIGHT, "it can be undone"
        await pilot.press("ctrl+y", "alt+t")
        await until(pilot, lambda: editor.text == RIGHT)


async def test_a_text_is_not_brought_back_when_the_present_one_cannot_be_kept(opened, tutor, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise ProgressError("The disk is full.")

    tutor.store.add_attempt(attempt(WRONG, a="wrong"))
    async with opened("1") as pilot:
        await write(pilot, RIGHT)
        await listed(pilot)
        monkeypatch.setattr(Store, "replace_draft", refuse)
        await pilot.press("b")
        await until(pilot, lambda: "The disk is full." in notice_of(pilot))
        assert exercise(pilot).editor.text == RIGHT


async def test_the_list_grows_while_one_goes_down_and_follows_new_attempts(opened: Opened, tutor: Tutor) -> None:
    for number in range(230):
        tutor.store.add_attempt(attempt(f"x = {number}\n", timedelta(minutes=number - 300), a="wrong"))
    async with opened("1") as pilot:
        await listed(pilot)
        assert len(rows(pilot)) == 100
        await pilot.press("end")
        await until(pilot, lambda: len(rows(pilot)) == 200)
        await pilot.press("end")
        await until(pilot, lambda: len(rows(pilot)) == 230)
        await pilot.press("end", "up")
        assert rows(pilot)[228].startswith("▸  229")
        await pilot.press("enter")
        assert "1  x = 1" in text_of(pilot, "history")
        await pilot.press("escape", "pageup", "home")
        assert rows(pilot)[0].startswith("▸    1")
        await write(pilot, RIGHT)
        await check(pilot)
        await until(pilot, lambda: rows(pilot)[0].startswith("▸    1  2026-03-02 12:00  a ✓  b ✓  c ✓"))


async def test_the_wheel_brings_more_as_well(opened: Opened, tutor: Tutor) -> None:
    for number in range(150):
        tutor.store.add_attempt(attempt(f"x = {number}\n", timedelta(minutes=number - 300), a="wrong"))
    async with opened("1") as pilot:
        await listed(pilot)
        exercise(pilot).query_one("#history").scroll_to(y=95, animate=False)
        await until(pilot, lambda: len(rows(pilot)) == 150)


async def test_history_that_cannot_be_read_is_a_sentence(opened: Opened, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise ProgressError("The data folder cannot be read.")

    async with opened("1") as pilot:
        monkeypatch.setattr(Store, "attempts", refuse)
        await listed(pilot)
        assert text_of(pilot, "history") == "The data folder cannot be read."


async def test_a_report_from_elsewhere_is_passed_over_and_its_text_is_harmless(opened: Opened, tutor: Tutor) -> None:
    tutor.store.add_attempt(Attempt(ID, NOON, "x = '\x1b[2J[bold]'\n", {"parts": "none"}))
    async with opened("1") as pilot:
        await listed(pilot)
        await pilot.press("enter")
        assert "Its report is none that this tutor can read." in text_of(pilot, "history")
        assert "x = '[bold]'" in text_of(pilot, "history")
