"""Help with an exercise: hints that lead on from a mistake, cards of the rules, what is checked."""

from pathlib import Path

from textual.geometry import Offset
from textual.pilot import Pilot
from textual.widgets import OptionList

from tests.tui.conftest import Opened
from tests.tui.driving import check, exercise, text_of, until, write
from tutor.service import Tutor
from tutor.tui.problem_pane import ProblemPane
from tutor.tui.reading import Reading
from tutor.tui.rule_list import RuleList
from tutor.tui.sheet import Sheet

INNER_MISSING = "import numpy as np\n\n\n# a · A sine of a cube\ndef p_prime(x):\n    return np.cos(x**3)\n"


def sheet(pilot: Pilot[None]) -> str:
    """The title of the sheet on top, and its text."""
    screen = pilot.app.screen
    assert isinstance(screen, Sheet)
    return f"{screen.query_one('#box').border_title}\n{screen.query_one('#sheet', Reading).text}"


async def test_the_first_hint_asks_about_the_mistake_that_was_made(opened: Opened, tutor: Tutor) -> None:
    async with opened("2") as pilot:
        await write(pilot, INNER_MISSING)
        await check(pilot)
        await pilot.press("f8")
        await until(pilot, lambda: "hint 1 of 4" in text_of(pilot, "results"))
        told = " ".join(text_of(pilot, "results").split())
        assert "Which part of your cos(x**3) took care of the inside x**3?" in told
        assert "Imagine working out" not in told
    async with opened("2") as pilot:
        await pilot.press("f8")
        await until(pilot, lambda: "hint 2 of 4" in text_of(pilot, "results"))
        assert "Which part of your cos(x**3)" in " ".join(text_of(pilot, "results").split()), "it is remembered"


async def test_r_lists_the_rules_that_the_problem_names_and_shows_one(opened: Opened) -> None:
    async with opened("2") as pilot:
        await pilot.press("f2", "r")
        await until(pilot, lambda: isinstance(pilot.app.screen, RuleList))
        listed = pilot.app.screen.query_one(OptionList)
        assert str(listed.get_option_at_index(0).prompt) == "Chain rule"
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, Sheet))
        assert "f′(g(x)) · g′(x)" in sheet(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, RuleList))
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is exercise(pilot))


async def test_one_rule_alone_is_shown_at_once(opened: Opened) -> None:
    async with opened("1") as pilot:
        exercise(pilot).query_one(ProblemPane).show("Use the product\nrule.")
        await pilot.press("f2", "r")
        await until(pilot, lambda: isinstance(pilot.app.screen, Sheet))
        assert sheet(pilot).startswith("Product rule\n")
        assert "(uv)′ = u′v + uv′" in sheet(pilot)


async def test_where_no_rule_is_named_all_are_offered(opened: Opened, tutor: Tutor) -> None:
    async with opened("1") as pilot:
        exercise(pilot).query_one(ProblemPane).show("Nothing in particular.")
        await pilot.press("f2", "r")
        await until(pilot, lambda: isinstance(pilot.app.screen, RuleList))
        assert pilot.app.screen.query_one(OptionList).option_count == len(tutor.rules.cards)


async def test_from_the_code_it_is_the_rules_of_the_part(opened: Opened) -> None:
    async with opened("1") as pilot:
        await pilot.press("alt+r")
        await until(pilot, lambda: isinstance(pilot.app.screen, RuleList))
        titles = [str(option.prompt) for option in pilot.app.screen.query_one(OptionList).options]
        assert titles[0] == "Power rule"
        assert "Quotient rule" not in titles


async def test_a_click_on_the_name_of_a_rule_shows_its_card(opened: Opened) -> None:
    async with opened("1", size=(80, 24)) as pilot:
        await pilot.press("f2")
        pane = exercise(pilot).query_one(ProblemPane)
        pane.show("First the *chain rule*, then the quotient rule.\n\nNothing here.")
        await pilot.pause()
        row = pane.laid[0]
        column = "".join(piece.text for piece in row).index("quotient")
        await pilot.click(pane, offset=Offset(column + 1 + pane.gutter.left, pane.gutter.top))
        await until(pilot, lambda: isinstance(pilot.app.screen, Sheet))
        assert sheet(pilot).startswith("Quotient rule\n")
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is exercise(pilot))
        await pilot.click(pane, offset=Offset(2 + pane.gutter.left, pane.gutter.top + 2))
        await pilot.pause()
        assert pilot.app.screen is exercise(pilot), "no rule is named there"


async def test_names_of_rules_are_underlined(opened: Opened) -> None:
    async with opened("1") as pilot:
        await pilot.press("f2")
        pane = exercise(pilot).query_one(ProblemPane)
        pane.show("Use the chain rule.")
        await pilot.pause()
        strip = pane.render_line(0)
        assert "".join(s.text for s in strip if s.style and s.style.underline) == "chain rule"


async def test_a_letter_typed_into_the_code_is_a_letter(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, "")
        await pilot.press("r", "w")
        assert exercise(pilot).editor.text == "rw"
        assert pilot.app.screen is exercise(pilot)


async def test_w_says_what_is_checked_in_the_part_under_work(opened: Opened) -> None:
    async with opened("2") as pilot:
        await pilot.press("f4", "w")
        await until(pilot, lambda: isinstance(pilot.app.screen, Sheet))
        told = sheet(pilot)
        assert told.startswith("What is checked in a · A sine of a cube\n")
        assert "p_prime · function" in told
        assert "[-2, 2]" in told
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is exercise(pilot))


async def test_a_course_without_cards_says_so(opened: Opened, tutor: Tutor, tmp_path: Path) -> None:
    vars(tutor)["rules"] = type(tutor.rules)()
    async with opened("1") as pilot:
        await pilot.press("f2", "r")
        await until(pilot, lambda: any("no rule cards" in str(n.message) for n in pilot.app._notifications))


async def test_another_example_is_another_each_time(opened: Opened) -> None:
    async with opened("1") as pilot:
        told = []
        for _ in range(2):
            await pilot.press("alt+x")
            await until(pilot, lambda: isinstance(pilot.app.screen, Sheet))
            told.append(sheet(pilot))
            await pilot.press("escape")
            await until(pilot, lambda: pilot.app.screen is exercise(pilot))
        assert all(each.startswith("Another example for a · Power rule\nWhat is the derivative of") for each in told)
        assert told[0] != told[1]


async def test_where_there_is_no_other_example_that_is_said(opened: Opened) -> None:
    async with opened("3") as pilot:
        await pilot.press("alt+x")
        await until(pilot, lambda: any("no further examples" in str(n.message) for n in pilot.app._notifications))
