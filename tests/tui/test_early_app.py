"""The first frame before the tutor is there: nothing that is typed meanwhile is lost, and what is asked for is done."""

import asyncio
import shutil
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.driving import exercise, title_of, until
from tests.tui.terminal import F5, Terminal
from tutor.errors import ContentError, Fault
from tutor.places import content_root
from tutor.service import Tutor
from tutor.tui.early_app import EarlyApp
from tutor.tui.exercise_screen import ExerciseScreen
from tutor.tui.marks import heading
from tutor.tui.opening import Opening, opening_of
from tutor.tui.opening_screen import OpeningScreen


def opening(tutor: Tutor, wanted: str | None = "1", *, late: float = 0.0) -> Opening | None:
    def make() -> Tutor:
        time.sleep(late)
        return tutor

    return opening_of(content_root(), tutor.store.folder, wanted, make, lambda: tutor.store)


@asynccontextmanager
async def begun(tutor: Tutor, *, late: float = 1.5, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    begins = opening(tutor, late=late)
    assert begins is not None
    async with EarlyApp(begins).run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


def is_settled(pilot: Pilot[None]) -> Callable[[], bool]:
    return lambda: isinstance(pilot.app.screen, ExerciseScreen)


async def test_what_is_typed_before_the_tutor_is_there_goes_on_in_the_exercise(tutor: Tutor):
    async with begun(tutor) as pilot:
        assert isinstance(pilot.app.screen, OpeningScreen)
        assert "Basic differentiation rules" in title_of(pilot)
        await pilot.press(*"return 1")
        assert isinstance(pilot.app.screen, OpeningScreen), "the tutor was there too early for this test"
        await until(pilot, is_settled(pilot))
        await pilot.press(*"2*x")
        assert "    return 12*x\n" in exercise(pilot).editor.text
        await pilot.press(*["ctrl+z"] * 30)
        assert exercise(pilot).editor.text == exercise(pilot).exercise.starter


async def test_a_stream_of_keys_arrives_whole_and_in_order(tutor: Tutor):
    keys = "abcdefghijklmnopqrstuvwxyz0123456789" * 4
    async with begun(tutor, late=0.05) as pilot:
        for key in keys:
            pilot.app.simulate_key(key)
            await asyncio.sleep(0.002)
        await until(pilot, is_settled(pilot))
        await until(pilot, lambda: exercise(pilot).editor.text.count("9") >= 4)
        await pilot.pause()
        assert keys in exercise(pilot).editor.text


async def test_a_key_that_asks_for_more_is_kept_until_there_is_more(tutor: Tutor):
    async with begun(tutor) as pilot:
        await pilot.press(*"return 1", "f5")
        assert isinstance(pilot.app.screen, OpeningScreen)
        await until(pilot, is_settled(pilot))
        await until(pilot, lambda: exercise(pilot).findings.report is not None)


async def test_the_draft_and_its_place_are_those_that_were_left(tutor: Tutor):
    tutor.store.save_draft("01-basic-rules", "one = 1\ntwo = 2\n", (1, 3))
    async with begun(tutor) as pilot:
        first = pilot.app.screen
        assert isinstance(first, OpeningScreen)
        assert (first.editor.text, first.editor.cursor_location) == ("one = 1\ntwo = 2\n", (1, 3))
        await until(pilot, is_settled(pilot))
        assert exercise(pilot).editor.cursor_location == (1, 3)


async def test_who_leaves_at_once_loses_nothing(tutor: Tutor):
    async with begun(tutor) as pilot:
        await pilot.press(*"mine")
        await pilot.press("ctrl+q")
    draft = tutor.store.draft("01-basic-rules")
    assert draft is not None
    assert "    mine\n" in draft.source


async def test_a_course_that_cannot_be_read_ends_the_application_with_the_reason(tutor: Tutor):
    def refuse() -> Tutor:
        raise ContentError(Fault(Path("course.toml"), "", "is damaged.", "Mend it."))

    begins = opening(tutor)
    assert begins is not None
    app = EarlyApp(replaced(begins, refuse))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.failure is not None)
    assert "is damaged" in str(app.failure)


def replaced(begins: Opening, make: Callable[[], Tutor]) -> Opening:
    return begins._replace(make_tutor=make)


def test_the_exercise_that_was_open_last_is_the_one_to_open(tutor: Tutor):
    assert opening(tutor, None) is None, "a first visit begins with the course"
    tutor.store.remember("last", "04-activation-functions")
    begins = opening(tutor, None)
    assert begins is not None
    assert begins.exercise == "04-activation-functions"
    assert begins.statuses == dict.fromkeys("abcd", "todo")


def test_every_exercise_has_its_title_and_its_parts_at_once(tutor: Tutor):
    for exercise_ in tutor.course.exercises:
        begins = opening(tutor, exercise_.id)
        assert begins is not None, exercise_.id
        assert begins.title == heading(exercise_.number, exercise_.title, exercise_.stars)
        assert list(begins.statuses) == [part.letter for part in exercise_.parts]


@pytest.mark.parametrize("spoil", ["exercise.toml", "starter.py"])
def test_a_damaged_exercise_is_left_to_those_who_say_what_it_is(tutor: Tutor, tmp_path: Path, spoil: str):
    content = tmp_path / "content"
    shutil.copytree(content_root(), content)
    (content / "01-basic-rules" / spoil).write_bytes(b"= \xff")
    assert opening_of(content, tutor.store.folder, "1", lambda: tutor, lambda: tutor.store) is None


def test_an_unknown_exercise_and_a_missing_course_are_left_to_those_who_say_so(tutor: Tutor, tmp_path: Path):
    assert opening(tutor, "77") is None
    assert opening_of(tmp_path / "nowhere", tutor.store.folder, "1", lambda: tutor, lambda: tutor.store) is None


def test_keys_from_the_very_first_moment_reach_the_draft_in_a_real_terminal(tmp_path: Path):
    typed = "".join(f"a{i}" for i in range(60))
    with Terminal(tmp_path, "1") as terminal:
        for i in range(0, len(typed), 3):
            terminal.send(typed[i : i + 3].encode())
            terminal.read(0.02)
        terminal.until_text("Replace a `...`")
        terminal.until(lambda: typed[-6:] in terminal.text.replace("\n", ""))
        terminal.send(F5)
        terminal.until_text("✗ wrong")
        terminal.send(b"\x11")
        assert terminal.ended() == 0
    with Terminal(tmp_path) as terminal:
        terminal.until_text(typed[-8:])
        terminal.send(b"\x11")
        assert terminal.ended() == 0
