from pathlib import Path

from textual.pilot import Pilot

from tests.tui.conftest import Opened
from tests.tui.driving import exercise, keys_of, notice_of, text_of, until, write
from tests.tui.test_exercise_screen import RIGHT, WRONG
from tutor.service import Tutor
from tutor.tui.bench import Bench
from tutor.tui.laboratory_screen import LaboratoryScreen


def bench(pilot: Pilot[None]) -> str:
    """What the laboratory shows, on one line."""
    screen = pilot.app.screen
    return " ".join(screen.query_one(Bench).text.split()) if isinstance(screen, LaboratoryScreen) else ""


def texts_in(folder: Path, names: str) -> list[str]:
    """What the files of a folder with such names hold."""
    return [path.read_text() for path in folder.glob(names)]


async def entered(pilot: Pilot[None], source: str, key: str = "alt+l") -> None:
    """Write an answer, and go to the laboratory."""
    await write(pilot, source)
    await pilot.press(key)
    await until(pilot, lambda: "the slope" in bench(pilot) or "first" in bench(pilot))


async def test_keys_move_the_point_and_the_step_and_the_sentence_follows(opened: Opened) -> None:
    async with opened("1") as pilot:
        await entered(pilot, RIGHT)
        assert "←→ x = 2 ↑↓ h = 0.3162" in bench(pilot)
        assert "Your f_prime says 95: 25 apart, and less with every smaller h." in bench(pilot)
        assert "┌" in bench(pilot)
        await pilot.press("down")
        await until(pilot, lambda: "h = 0.1: the secant has the slope 102.2" in bench(pilot))
        await pilot.press("left", "left")
        await until(pilot, lambda: "x = 1.8" in bench(pilot))
        await pilot.press("shift+left")
        await until(pilot, lambda: "x = 0.8" in bench(pilot))
        await pilot.press("home")
        await until(pilot, lambda: "←→ x = 2 ↑↓ h = 0.3162" in bench(pilot))


async def test_a_wrong_function_is_drawn_as_it_is_and_escape_goes_back_to_the_code(opened: Opened) -> None:
    async with opened("1") as pilot:
        await entered(pilot, WRONG)
        assert "Your f_prime says 88. With a smaller h the secant does not come to that" in bench(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is exercise(pilot))
        assert exercise(pilot).focused is exercise(pilot).editor


async def test_a_function_that_is_not_filled_in_is_asked_for(opened: Opened, tutor: Tutor) -> None:
    async with opened("1") as pilot:
        await entered(pilot, tutor.course.find("1").starter)
        assert "Fill in f_prime first" in bench(pilot)


async def test_the_other_laboratories_are_a_key_away_and_what_was_moved_stays(opened: Opened) -> None:
    async with opened("1") as pilot:
        await entered(pilot, RIGHT)
        await pilot.press("right")
        await until(pilot, lambda: "x = 2.1" in bench(pilot))
        await pilot.press("n")
        await until(pilot, lambda: "‹ 2 of 3 › b · g: your tangent" in bench(pilot) and "g_prime" in bench(pilot))
        await pilot.press("n", "n")
        await until(pilot, lambda: "‹ 1 of 3 ›" in bench(pilot) and "x = 2.1" in bench(pilot))


async def test_the_plot_leads_to_the_laboratory_of_its_part(opened: Opened) -> None:
    async with opened("1", size=(120, 40)) as pilot:
        await write(pilot, RIGHT)
        await pilot.press("f5")
        await until(pilot, lambda: "‹ 1 of" in text_of(pilot, "plot") or exercise(pilot).query_one("#plot").figures)
        await pilot.press("f6")
        await until(pilot, lambda: "┌" in text_of(pilot, "plot"))
        await pilot.press("right", "right", "l")
        await until(pilot, lambda: "c · h: your tangent" in bench(pilot))


async def test_code_that_stops_or_never_ends_is_told_and_leaving_ends_it(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, "while True:\n    pass\n")
        await pilot.press("alt+l")
        await until(pilot, lambda: "being asked" in bench(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is exercise(pilot))
        assert notice_of(pilot) == "", "to leave is no failure"
        await entered(pilot, "f_prime = 1 / 0\n")
        assert "Fill in f_prime first" in bench(pilot)
        notices = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
        assert "Your code stopped in line 1: ZeroDivisionError" in notices


async def test_the_picture_is_kept_as_two_files_and_told_in_words(opened: Opened, tutor: Tutor) -> None:
    async with opened("1") as pilot:
        await entered(pilot, RIGHT)
        await pilot.press("s")
        folder = tutor.store.folder / "figures"
        await until(pilot, lambda: len(texts_in(folder, "*.svg")) == 1 and "".join(texts_in(folder, "*.txt")))
        assert "Your f_prime says 95" in texts_in(folder, "*.txt")[0]
        await pilot.press("w")
        await until(pilot, lambda: "your tangent: a straight line" in bench(pilot))


async def test_a_low_screen_says_the_words_first_and_arrows_still_move(opened: Opened) -> None:
    async with opened("1", size=(40, 12)) as pilot:
        await entered(pilot, RIGHT)
        assert bench(pilot).index("Your f_prime says") < bench(pilot).index("── f")
        await pilot.press("up", "down", "down")
        await until(pilot, lambda: "h = 0.1" in bench(pilot))


async def test_the_keys_are_named_below_and_in_the_help(opened: Opened) -> None:
    async with opened("1", size=(120, 40)) as pilot:
        await entered(pilot, RIGHT)
        for told in ("←→ Move", "↑↓ Step", "Esc Back", "s Save"):
            assert told in keys_of(pilot)
        await pilot.press("f1")
        await pilot.pause()
        shown = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
        assert "Ten positions at once." in shown
