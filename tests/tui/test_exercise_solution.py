from datetime import timedelta
from itertools import count

import pytest

from tests.conftest import NOON
from tests.tui.conftest import Opened
from tests.tui.driving import check, exercise, text_of, title_of, until, write
from tests.tui.test_exercise_screen import RIGHT, WRONG
from tutor.progress.store import Store
from tutor.service import Tutor
from tutor.tui.app import TutorApp
from tutor.tui.confirm import Confirm
from tutor.tui.exercise_screen import ExerciseScreen

ID = "01-basic-rules"
BESIDE = "your code beside the reference"


async def asked(pilot) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, Confirm))


async def start_over(pilot) -> None:
    await pilot.press("ctrl+t")
    await asked(pilot)
    await pilot.press("y")
    await until(pilot, lambda: exercise(pilot).editor.text == exercise(pilot).exercise.starter)


async def test_after_a_pass_one_key_compares_with_the_reference(opened: Opened, tutor: Tutor) -> None:
    async with opened("1") as pilot:
        await write(pilot, RIGHT.replace("12 * x**3 - 4 * x + 7", "7 - 4*x + 12*x**3"))
        await check(pilot)
        assert "Alt+C shows your code beside the reference." in text_of(pilot, "results")
        await pilot.press("alt+c")
        await until(pilot, lambda: text_of(pilot, "results").startswith(f"{BESIDE} · a Power rule"))
        assert "\n-     return 7 - 4*x + 12*x**3\n+     return 12 * x**3 - 4 * x + 7\n" in text_of(pilot, "results")
        exercise(pilot).editor.go_to(10)
        await pilot.press("c")
        await until(pilot, lambda: f"{BESIDE} · b Product rule" in text_of(pilot, "results"))
        assert "Your code is the reference's, line for line." in text_of(pilot, "results")
        assert isinstance(pilot.app.screen, ExerciseScreen), "nobody asks"
        assert tutor.store.standing(ID).read == frozenset()


async def test_the_solution_has_the_comparison_below_it(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, RIGHT)
        await check(pilot)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: BESIDE in text_of(pilot, "results"))
        told = text_of(pilot, "results")
        assert told.index("worked solution · a Power rule") < told.index(BESIDE) < told.index("Exercise 1 is passed.")
        assert "a · Power rule" not in told[: told.index(BESIDE)], "the heading is said once"


async def test_after_an_honest_try_nobody_asks_and_the_progress_says_it_was_read(opened: Opened, tutor: Tutor) -> None:
    async with opened("1") as pilot:
        await write(pilot, WRONG.replace("return np.exp(x) * (1 / (2 * np.sqrt(x)) + np.sqrt(x))", "..."))
        await check(pilot)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: "worked solution · a Power rule" in text_of(pilot, "results"))
        assert isinstance(pilot.app.screen, ExerciseScreen)
        await until(pilot, lambda: tutor.store.standing(ID).read == {"a"})
        await pilot.press("f3")
        exercise(pilot).editor.go_to(10)
        await pilot.press("alt+c")
        await asked(pilot)
        await pilot.press("n")
        await pilot.pause()
        assert BESIDE + " · b" not in text_of(pilot, "results"), "b was not filled in"


async def test_that_a_solution_was_read_stands_beside_its_part(opened: Opened, tutor: Tutor) -> None:
    tutor.store.note_solution(ID, "b")
    async with opened("1") as pilot:
        await write(pilot, RIGHT)
        await check(pilot)
        await until(pilot, lambda: "b  Product rule  new  ◇ solution read" in text_of(pilot, "results"))
        await pilot.press("f9")
        await until(pilot, lambda: "◇ solution read" in pilot.app.screen.query_one("About").text)


@pytest.fixture
def aging(course, tmp_path):
    """A tutor whose clock goes on, a minute at each look."""
    minutes = count()

    def clock():
        return NOON + timedelta(minutes=next(minutes))

    tutor = Tutor(course, Store(tmp_path / "data", clock), clock)
    yield tutor
    tutor.close()


async def test_starting_over_covers_solutions_and_hints_and_keeps_what_was_passed(aging: Tutor) -> None:
    async with TutorApp(aging, aging.course.find("1")).run_test() as pilot:
        await write(pilot, RIGHT)
        await check(pilot)
        await pilot.press("f8", "f8")
        await until(pilot, lambda: aging.store.hints_taken(ID, "a") == 2)
        await pilot.press("f3")
        await start_over(pilot)
        assert "a ✓  b ✓  c ✓" in title_of(pilot)
        assert text_of(pilot, "results").startswith("Replace a `...`")
        assert exercise(pilot).editor.selected_text == "..."
        await pilot.press("ctrl+o")
        await asked(pilot)
        await pilot.press("n")
        await pilot.press("f8")
        await until(pilot, lambda: "hint 1 of 4" in text_of(pilot, "results"))
        assert "hint 2 of 4" not in text_of(pilot, "results")
        await write(pilot, WRONG)
        await check(pilot)
        await pilot.press("f3", "ctrl+o")
        await until(pilot, lambda: "worked solution · a Power rule" in text_of(pilot, "results"))
    async with TutorApp(aging, aging.course.find("1")).run_test() as pilot:
        await until(pilot, lambda: "✗ wrong   a  Power rule" in text_of(pilot, "results"))
        await start_over(pilot)
    async with TutorApp(aging, aging.course.find("1")).run_test() as pilot:
        await until(pilot, lambda: text_of(pilot, "results").startswith("Replace a `...`"))
        assert "a ✓" in title_of(pilot)


async def test_a_key_leads_to_the_next_part_that_is_open(opened: Opened) -> None:
    async with opened("1", size=(120, 40)) as pilot:
        lines = WRONG.split("\n")
        headings = {
            letter: next(row for row, line in enumerate(lines) if line.startswith(f"# {letter}")) for letter in "abc"
        }
        await write(pilot, WRONG.replace("(x - 1) ** 2", "(x - 1)"))
        await check(pilot)
        await pilot.press("alt+n")
        await until(pilot, lambda: exercise(pilot).editor.cursor_location[0] == headings["a"])
        await pilot.press("alt+n")
        await until(pilot, lambda: exercise(pilot).editor.cursor_location[0] == headings["c"])
        assert exercise(pilot).focused is exercise(pilot).editor
        problem = exercise(pilot).query_one("#problem")
        assert problem.scroll_offset.y > 0
        await pilot.press("alt+n")
        await until(pilot, lambda: exercise(pilot).editor.cursor_location[0] == headings["a"])
        await write(pilot, RIGHT)
        await check(pilot)
        await pilot.press("alt+n")
        await pilot.pause()
        told = [notification.message for notification in pilot.app._notifications]
        assert "Every part is passed. ^G goes on to 2 · Chain rule." in told
