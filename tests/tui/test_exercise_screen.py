from textual.geometry import Region

from tests.tui.conftest import Opened
from tests.tui.driving import check, exercise, keys_of, notice_of, text_of, title_of, until, write
from tutor.errors import ProgressError, SandboxError
from tutor.progress.model import Attempt
from tutor.progress.store import Store
from tutor.service import Tutor
from tutor.tui.confirm import Confirm
from tutor.tui.exercise_screen import ExerciseScreen
from tutor.tui.joy import CoursePassed
from tutor.tui.review_screen import ReviewScreen

RIGHT = """import numpy as np


# a · Power rule
def f_prime(x):
    return 12 * x**3 - 4 * x + 7


# b · Product rule
def g_prime(x):
    return np.exp(x) * (1 / (2 * np.sqrt(x)) + np.sqrt(x))


# c · Quotient rule
def h_prime(x):
    return (x**2 - 2 * x - 1) / (x - 1) ** 2
"""
WRONG = RIGHT.replace("- 4 * x + 7", "- 4 * x")


async def test_the_first_blank_is_marked_so_that_typing_replaces_it(opened: Opened) -> None:
    async with opened("1") as pilot:
        await pilot.press(*"pass")
        await pilot.pause()
        lines = exercise(pilot).editor.text.split("\n")
        assert lines[lines.index("def f_prime(x):") + 1] == "    pass"


async def test_a_wrong_answer_is_shown_with_its_evidence_and_line_and_a_right_one_as_passed(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, WRONG)
        await check(pilot)
        told = text_of(pilot, "results")
        assert told.index("✓ passed  b") < told.index("✗ wrong   a  Power rule") < told.index("f_prime · line 5")
        assert "your f_prime gives" in told
        assert exercise(pilot).editor.wrong_rows == {4}
        assert "a ✗  b ✓  c ✓" in title_of(pilot)
        assert exercise(pilot).focused is exercise(pilot).editor, "the focus stays where one writes"
        await write(pilot, RIGHT)
        assert "edited since" in text_of(pilot, "results")
        assert exercise(pilot).editor.wrong_rows == frozenset()
        await check(pilot)
        told = text_of(pilot, "results")
        assert "Exercise 1 is passed" in told
        assert "✓ passed  a  Power rule  new" in told
        assert "b  Product rule  new" not in told
        assert "exponent comes down" in told, "the sentence to keep"


async def test_a_passed_exercise_leads_on_to_the_next(opened: Opened) -> None:
    async with opened("1", size=(120, 40)) as pilot:
        assert "Next" not in keys_of(pilot)
        await pilot.press("ctrl+g")
        assert exercise(pilot).exercise.number == 1
        await write(pilot, RIGHT)
        await check(pilot)
        assert "^G Next exercise" in keys_of(pilot)
        await pilot.press("ctrl+g")
        await until(pilot, lambda: exercise(pilot).exercise.number == 2)


async def test_a_mistake_is_named_after_the_verdict(opened: Opened, tutor: Tutor) -> None:
    async with opened("1") as pilot:
        await write(
            pilot, RIGHT.replace("np.exp(x) * (1 / (2 * np.sqrt(x)) + np.sqrt(x))", "np.exp(x) / (2 * np.sqrt(x))")
        )
        await check(pilot)
        (attempt,) = tutor.store.attempts("01-basic-rules")
        (wrong,) = [each for part in attempt.report["parts"] for each in part["checks"] if each["status"] == "wrong"]
        assert wrong["mistake"] == "product-rule-term-missing"
        assert " ".join(wrong["message"].split()) in " ".join(text_of(pilot, "results").split())


async def test_enter_in_the_results_leads_to_the_wrong_line(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, WRONG)
        await check(pilot)
        await pilot.press("f4", "enter")
        await pilot.pause()
        assert exercise(pilot).editor.cursor_location == (4, 0)
        assert exercise(pilot).focused is exercise(pilot).editor


async def test_code_that_does_not_parse_is_told_with_its_line(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, RIGHT.replace("def g_prime(x):", "def g_prime(x"))
        await check(pilot)
        assert "! The run stopped in line 10" in text_of(pilot, "results")
        assert 9 in exercise(pilot).editor.wrong_rows


async def test_hints_come_rung_by_rung_for_the_part_under_work_and_stay(opened: Opened, tutor: Tutor) -> None:
    async with opened("1") as pilot:
        await pilot.press("f8")
        await until(pilot, lambda: "hint 1 of 4 · a Power rule" in text_of(pilot, "results"))
        await pilot.press("f8", "f8", "f8")
        await until(pilot, lambda: "hint 4 of 4" in text_of(pilot, "results"))
        told = text_of(pilot, "results")
        assert [told.count(f"hint {rung} of 4") for rung in (1, 2, 3, 4)] == [1, 1, 1, 1]
        assert told.index("hint 4 of 4") < told.index("hint 1 of 4"), "the newest is on top"
        await pilot.press("f8")
        await until(pilot, lambda: "That was the last hint" in text_of(pilot, "results"))
        told = text_of(pilot, "results")
        assert told.count("hint 4 of 4") == 1
        assert "Alt+X shows another example." in " ".join(told.split())
        await until(pilot, lambda: tutor.store.hints_taken("01-basic-rules", "a") == 4)
    async with opened("1") as pilot:
        await write(pilot, RIGHT.replace("return np.exp", "return np.exp(x) * np.exp"))
        await check(pilot)
        await pilot.press("f8")
        await until(pilot, lambda: "hint 1 of 4" in text_of(pilot, "results"))
        assert "hint 1 of 4 · b Product rule" in text_of(pilot, "results"), "a is passed, b is what is worked at"


async def test_a_hint_that_cannot_be_counted_is_shown_all_the_same(opened: Opened, tutor: Tutor, monkeypatch) -> None:
    def refuse(*_: object) -> int:
        raise ProgressError("The data folder is full.")

    async with opened("1") as pilot:
        monkeypatch.setattr(Store, "take_hint", refuse)
        await pilot.press("f8")
        await until(pilot, lambda: "The data folder is full." in notice_of(pilot))
        assert "hint 1 of 4" in text_of(pilot, "results")


async def test_a_worked_solution_is_shown_once_it_is_asked_for_twice_and_noted(opened: Opened, tutor: Tutor) -> None:
    async with opened("1") as pilot:
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(pilot.app.screen, Confirm))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExerciseScreen))
        assert "worked solution" not in text_of(pilot, "results"), "Enter out of habit gives nothing away"
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(pilot.app.screen, Confirm))
        await pilot.press("y")
        await until(pilot, lambda: "worked solution · a Power rule" in text_of(pilot, "results"))
        assert "f′(x) = 12x³ − 4x + 7" in text_of(pilot, "results")
        await until(pilot, lambda: "a" in tutor.store.solutions_shown("01-basic-rules"))
        await pilot.press("f3", "ctrl+o")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ExerciseScreen), "what was read once can be read again"


async def test_the_solution_of_a_passed_part_is_free(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, RIGHT)
        await check(pilot)
        exercise(pilot).editor.go_to(10)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: "worked solution · b Product rule" in text_of(pilot, "results"))


async def test_an_endless_loop_shows_its_output_and_is_cancelled(opened: Opened, tutor: Tutor) -> None:
    async with opened("1") as pilot:
        await write(pilot, "print('begun')\nwhile True:\n    pass\n")
        assert "Cancel" not in keys_of(pilot)
        await pilot.press("f7", "f5")
        await until(pilot, lambda: "begun" in text_of(pilot, "output"))
        assert "Esc cancels" in title_of(pilot)
        assert keys_of(pilot).startswith("Esc Cancel")
        await pilot.press("escape")
        await until(pilot, lambda: not exercise(pilot).doing)
        assert "begun\n\nCancelled." in text_of(pilot, "output")
        await pilot.press("f4")
        await until(pilot, lambda: text_of(pilot, "results").startswith("Cancelled."))
        assert "Esc" not in title_of(pilot)
        assert tutor.store.standing("01-basic-rules").attempts == 0
        await write(pilot, RIGHT)
        await check(pilot)
        assert "Exercise 1 is passed" in text_of(pilot, "results")


async def test_a_second_check_replaces_one_that_is_going_on(opened: Opened, tutor: Tutor) -> None:
    async with opened("1") as pilot:
        await write(pilot, "while True:\n    pass\n")
        await pilot.press("f5")
        await until(pilot, lambda: exercise(pilot).doing)
        await write(pilot, RIGHT)
        await check(pilot)
        assert "Exercise 1 is passed" in text_of(pilot, "results")
        assert tutor.store.standing("01-basic-rules").attempts == 1


async def test_a_run_prints_and_draws_and_keeps_nothing(opened: Opened, tutor: Tutor) -> None:
    source = "from tutor.lab import plot\nprint('[bold]x[i][/bold]', '\\x1b[31mred\\x1b[0m', 'a\\rb')\nplot([1, 2, 3], [1, 4, 9])\n"
    async with opened("1") as pilot:
        await write(pilot, source)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "It drew 1 figure: F6." in text_of(pilot, "output"))
        assert text_of(pilot, "output").startswith("b\n"), "of a line that is written over, the last state"
        await write(pilot, source.replace(", 'a\\rb'", ""))
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "[bold]x[i][/bold] red" in text_of(pilot, "output"))
        await pilot.press("f6")
        await until(pilot, lambda: "┌" in text_of(pilot, "plot"))
        assert tutor.store.standing("01-basic-rules").attempts == 0


async def test_warnings_and_prints_of_a_check_stand_in_the_output_with_their_line(opened: Opened) -> None:
    source = RIGHT.replace("4 * x + 7", "4 * x + 7 + 0 * np.log(-1.0)") + "\nprint(1 / np.zeros(1))\n"
    async with opened("1") as pilot:
        await write(pilot, source)
        await check(pilot)
        await pilot.press("f7")
        told = text_of(pilot, "output")
        assert told.count("answer.py:6: RuntimeWarning: invalid value encountered in log") == 1
        assert "answer.py:18: RuntimeWarning: divide by zero" in told
        assert "[inf]" in told


async def test_a_run_that_stops_says_where(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, "x = 1\nraise ValueError('[b]no[/b]')\n")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "stopped in line 2" in text_of(pilot, "output"))
        assert "[b]no[/b]" in text_of(pilot, "output")
        assert exercise(pilot).editor.wrong_rows == {1}


async def test_a_run_explains_python_s_words_as_a_check_does(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, "x = 12(3)\n")
        await pilot.press("ctrl+r", "f7")
        await until(pilot, lambda: "write `*` before" in " ".join(text_of(pilot, "output").split()))


async def test_a_check_draws_the_figures_of_the_part_under_work(opened: Opened) -> None:
    async with opened("1", size=(120, 40)) as pilot:
        await write(pilot, WRONG)
        await check(pilot)
        await pilot.press("f6")
        await until(pilot, lambda: "┌" in text_of(pilot, "plot"))
        assert "‹ 1 of 3 ›  a · f, its derivative" in text_of(pilot, "plot")
        assert "your f′" in text_of(pilot, "plot")


async def test_an_attempt_that_cannot_be_kept_is_shown_and_told(opened: Opened, monkeypatch) -> None:
    def refuse(*_: object) -> int:
        raise ProgressError("The data folder cannot be written.")

    async with opened("1") as pilot:
        monkeypatch.setattr(Store, "add_attempt", refuse)
        await write(pilot, RIGHT)
        await pilot.press("f5")
        await until(pilot, lambda: "This attempt is not kept: The data folder cannot be written." in notice_of(pilot))
        assert "Exercise 1 is passed" in text_of(pilot, "results")
        assert "^G Next exercise" in keys_of(pilot)


async def test_where_no_process_can_be_started_there_is_a_sentence(opened: Opened, tutor: Tutor, monkeypatch) -> None:
    def refuse(**_: object) -> None:
        raise SandboxError("No process could be started to run your code.")

    async with opened("1") as pilot:
        await write(pilot, RIGHT)
        await check(pilot)
        monkeypatch.setattr(tutor.sandbox, "start", refuse)
        await pilot.press("f5")
        await until(pilot, lambda: text_of(pilot, "results").startswith("No process could be started"))
        await pilot.press("f7", "ctrl+r")
        await until(pilot, lambda: "No process could be started" in text_of(pilot, "output"))
        assert not exercise(pilot).doing


async def test_a_name_in_the_results_is_clicked_to_go_to_its_line(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, WRONG)
        await check(pilot)
        lines = text_of(pilot, "results").split("\n")
        row = next(row for row, line in enumerate(lines) if "f_prime · line 5" in line)
        await pilot.click("#results", offset=(7, row))
        await until(pilot, lambda: exercise(pilot).editor.cursor_location == (4, 0))


async def test_a_reset_that_the_disk_refuses_leaves_the_text(opened: Opened, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise ProgressError("The disk is full.")

    async with opened("1") as pilot:
        await pilot.press("alt+t")
        await pilot.pause()
        assert exercise(pilot).editor.text == exercise(pilot).exercise.starter, "there is nothing to bring back"
        await write(pilot, RIGHT)
        monkeypatch.setattr(Store, "start_over", refuse)
        await pilot.press("ctrl+t")
        await until(pilot, lambda: isinstance(pilot.app.screen, Confirm))
        await pilot.click("#yes")
        await until(pilot, lambda: "The disk is full." in notice_of(pilot))
        assert exercise(pilot).editor.text == RIGHT


async def test_starting_over_is_asked_for_and_the_old_text_can_be_brought_back(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, RIGHT)
        await pilot.press("ctrl+t")
        await until(pilot, lambda: isinstance(pilot.app.screen, Confirm))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExerciseScreen))
        assert exercise(pilot).editor.text == RIGHT
        await pilot.press("ctrl+t")
        await until(pilot, lambda: isinstance(pilot.app.screen, Confirm))
        await pilot.press("y")
        await until(pilot, lambda: exercise(pilot).editor.text == exercise(pilot).exercise.starter)
        await pilot.press("alt+t")
        await until(pilot, lambda: exercise(pilot).editor.text == RIGHT)


async def test_the_last_report_is_there_again_the_next_time(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, WRONG)
        await check(pilot)
    async with opened("1") as pilot:
        await until(pilot, lambda: "✗ wrong   a  Power rule" in text_of(pilot, "results"))
        assert "Checked on 2026-03-02 12:00" in text_of(pilot, "results")
        assert "edited since" not in text_of(pilot, "results")


async def test_an_attempt_of_which_too_little_is_known_is_passed_over(opened: Opened, tutor: Tutor) -> None:
    parts = [{"id": "a", "status": "wrong"}]
    tutor.store.add_attempt(Attempt("01-basic-rules", tutor.now(), "", {"parts": parts}))
    async with opened("1") as pilot:
        await until(pilot, lambda: "press F5" in text_of(pilot, "results"))
        assert "a ✗" in title_of(pilot)


async def test_a_second_try_with_the_same_mistake_comes_with_the_offer_of_a_hint(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, WRONG.replace("- 4 * x", "- 4 * x**2 + 7"))
        await check(pilot)
        await check(pilot)
        await pilot.pause()
        assert "F8 gives a hint." not in text_of(pilot, "results"), "the same text is no second try"
        await write(pilot, WRONG.replace("x**3 - 4 * x", "x**4 - 4 * x + 7"))
        await check(pilot)
        await until(pilot, lambda: "F8 gives a hint." in text_of(pilot, "results"))
    async with opened("1") as pilot:
        await until(pilot, lambda: "F8 gives a hint." in text_of(pilot, "results"))


async def test_the_next_part_is_gone_to_at_what_is_to_be_filled_in(opened: Opened) -> None:
    async with opened("1") as pilot:
        await until(pilot, lambda: "press F5" in text_of(pilot, "results"))
        await pilot.press("alt+n", *"mine")
        lines = exercise(pilot).editor.text.split("\n")
        assert lines[lines.index("def g_prime(x):") + 1] == "    mine"


async def test_after_the_last_exercise_there_is_joy_and_the_review(opened: Opened, tutor: Tutor) -> None:
    for each in tutor.course.exercises[1:]:
        parts = [{"id": part.letter, "status": "passed", "checks": []} for part in each.parts]
        tutor.store.add_attempt(Attempt(each.id, tutor.now(), each.reference, {"parts": parts}))
    async with opened("1") as pilot:
        await write(pilot, RIGHT)
        await check(pilot)
        await until(pilot, lambda: isinstance(pilot.app.screen, CoursePassed))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))


async def test_every_pane_that_is_in_sight_lies_on_the_screen_at_any_size(opened: Opened) -> None:
    async with opened("1") as pilot:
        for width, height in [(40, 10), (99, 21), (100, 20), (200, 60), (80, 24)]:
            await pilot.resize_terminal(width, height)
            for key, pane in (("f2", "problem"), ("f4", "results"), ("f6", "plot"), ("f7", "output"), ("f3", "code")):
                await pilot.press(key)
                widget = pilot.app.screen.query_one(f"#{pane}")
                assert pilot.app.screen.focused is widget, (width, height, pane)
                assert widget.region.area > 0
                assert Region(0, 0, width, height).contains_region(widget.region), (width, height, pane, widget.region)


async def test_a_storm_of_resizes_leaves_the_text_the_focus_and_the_layout_right(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, RIGHT)
        for step in range(60):
            pilot.app.post_message(_resized(pilot, 30 + step * 7 % 190, 5 + step * 5 % 60))
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        screen = exercise(pilot)
        assert screen.editor.text == RIGHT
        assert screen.focused is screen.editor
        assert (screen.editor.region.width, screen.query_one("#results").region.height) == (80, 7)
        assert not screen.query_one("#problem").display or screen.query_one("#problem").region.area == 0


def _resized(pilot, width: int, height: int):
    from textual.events import Resize
    from textual.geometry import Size

    return Resize(Size(width, height), Size(width, height))


async def test_a_tiny_terminal_gets_a_sentence_and_a_larger_one_everything_back(opened: Opened) -> None:
    async with opened("1", size=(20, 5)) as pilot:
        screen = exercise(pilot)
        assert screen.query_one("#too-small").region.area > 0
        assert screen.editor.region.area == 0
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert screen.query_one("#too-small").region.area == 0
        assert screen.editor.region.area > 0
        await pilot.press("f3", "x")
        assert "x" in screen.editor.text


async def test_escape_leaves_the_editor_and_comes_back(opened: Opened) -> None:
    for size in ((80, 24), (60, 12), (120, 40)):
        async with opened("1", size=size) as pilot:
            await pilot.press("escape")
            await pilot.pause()
            assert pilot.app.screen.focused is pilot.app.screen.query_one("#results"), size
            await pilot.press("escape")
            await pilot.pause()
            assert pilot.app.screen.focused is exercise(pilot).editor, size


async def test_a_pane_can_have_the_whole_screen(opened: Opened) -> None:
    async with opened("1", size=(120, 40)) as pilot:
        await pilot.press("f2", "ctrl+l")
        await pilot.pause()
        problem = pilot.app.screen.query_one("#problem")
        assert problem.region.width == 120
        await pilot.press("f3")
        assert exercise(pilot).editor.region.width == 120, "panes take turns"
        await pilot.press("ctrl+l")
        await pilot.pause()
        assert exercise(pilot).editor.region.width < 80
        assert problem.region.width > 40


async def test_a_letter_scrolls_the_problem_to_its_part(opened: Opened) -> None:
    async with opened("1") as pilot:
        await pilot.press("f2", "b")
        await pilot.pause()
        pane = pilot.app.screen.query_one("#problem")
        assert text_of(pilot, "problem").split("\n")[pane.scroll_offset.y] == "b · Product rule"


async def test_panes_and_keys_can_be_clicked(opened: Opened) -> None:
    async with opened("1") as pilot:
        await pilot.click("#strip", offset=(2, 0))
        await pilot.pause()
        assert pilot.app.screen.query_one("#problem").region.area > 0
        await pilot.click("KeyBar", offset=(keys_of(pilot).index("F8") + 1, 0))
        await until(pilot, lambda: "hint 1 of 4" in text_of(pilot, "results"))


async def test_all_panes_can_be_clicked_on_the_narrowest_screen(opened: Opened) -> None:
    async with opened("1", size=(40, 12)) as pilot:
        strip = pilot.app.screen.query_one("#strip")
        for key, pane in (("F10", "history"), ("F7", "output"), ("F6", "plot"), ("F4", "results"), ("F2", "problem")):
            await pilot.click("#strip", offset=(str(strip.render()).index(key) + 1, 0))
            await until(pilot, lambda pane=pane: pilot.app.screen.focused is pilot.app.screen.query_one(f"#{pane}"))
            assert f"{key} {pane.title()}" in str(strip.render()), "the one in sight has its name"


async def test_ten_thousand_pasted_lines_stay_usable(opened: Opened) -> None:
    import time

    from textual.events import Paste

    async with opened("1") as pilot:
        editor = exercise(pilot).editor
        editor.select_all()
        pilot.app.post_message(Paste("\n".join(f"x_{row} = {row}  # line" for row in range(10_000))))
        await until(pilot, lambda: editor.document.line_count == 10_000)
        started = time.perf_counter()
        await pilot.press("y")
        assert time.perf_counter() - started < 2
        assert editor.text.endswith("y")
        await until(pilot, lambda: exercise(pilot).workspace.is_saved)
