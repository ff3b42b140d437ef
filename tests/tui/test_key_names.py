"""Where a learner has moved every key, no sentence, heading or button names one that was there before."""

import ast
import re
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.pilot import Pilot

import tutor.tui
from tests.tui.conftest import Opened
from tests.tui.driving import exercise, keys_of, notice_of, text_of, until, write
from tests.tui.test_early_app import begun, is_settled
from tests.tui.test_exercise_screen import RIGHT, WRONG
from tutor.places import content_root
from tutor.service import Tutor
from tutor.tui.confirm import Confirm
from tutor.tui.course_screen import About, CourseScreen
from tutor.tui.help_screen import HelpScreen
from tutor.tui.history_pane import HistoryPane
from tutor.tui.joy import CoursePassed
from tutor.tui.key_file import meet
from tutor.tui.key_names import key_name
from tutor.tui.key_table import all_actions, keys_from
from tutor.tui.laboratory_screen import LaboratoryScreen
from tutor.tui.opening_screen import OpeningScreen
from tutor.tui.progress_screen import ProgressScreen, Staircase
from tutor.tui.reading import Reading
from tutor.tui.review_screen import ReviewScreen
from tutor.tui.rule_list import RuleList
from tutor.tui.sheet import Sheet
from tutor.tui.take_away import TakeAway

ACTIONS = all_actions()
ELSEWHERE = {"Enter", "Tab", "Shift+Tab"}
"""Also the name of keys that lines and lists of Textual's have, which cannot be moved."""
NAME = re.compile(r"(?<![\w+^])(?:F\d{1,2}|\^[A-Z]\w*|(?:Alt|Ctrl|Shift)\+\w+|Esc|Space|Home)(?![\w+])", re.IGNORECASE)


def moved() -> dict[str, str]:
    """Id → a key that no action has, and that nothing it meets is given."""
    names = [f"f{number}" for number in range(13, 25)]
    modifiers = ("", "alt+", "ctrl+", "shift+", "alt+ctrl+", "alt+shift+", "ctrl+shift+")
    spare = ["".join(each) for each in product(modifiers, names)]
    given: dict[str, str] = {}
    for action in ACTIONS:
        taken = {given[other.id] for other in ACTIONS if other.id in given and meet(action, other)}
        given[action.id] = next(key for key in spare if key not in taken)
    return given


KEYS = moved()


def write_keys(tutor: Tutor, lines: str) -> Path:
    file = tutor.store.folder / "keys.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(lines)
    return file


@pytest.fixture
def moved_keys(tutor: Tutor) -> None:
    file = write_keys(tutor, "".join(f'"{id_}" = "{key}"\n' for id_, key in KEYS.items()))
    assert keys_from(file, ACTIONS).faults == ()


def texts(pilot: Pilot[None]) -> Iterator[str]:
    """All that is on the screen, and what can be scrolled to."""
    yield "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
    yield from (pane.text for pane in pilot.app.screen.query(Reading) if pane.is_on_screen)


def assert_none_of_before(pilot: Pilot[None]) -> None:
    before = {
        pilot.app.get_key_display(each)
        for action in ACTIONS
        for each in Binding.make_bindings([Binding(",".join(action.keys), "")])
    }
    before = {name.lower() for name in before if len(name) > 1} - {name.lower() for name in ELSEWHERE}
    for text in texts(pilot):
        assert not {name.lower() for name in NAME.findall(text)} & before, text
        assert not re.search(r"ctrl\+[a-z]\b(?!\+)| \([ny]\)|d: difference|d: report|b: bring", text), text


async def press(pilot: Pilot[None], action: str, there: Callable[[], object] = lambda: True) -> None:
    await pilot.press(KEYS[action])
    await until(pilot, there)
    assert_none_of_before(pilot)


async def over(pilot: Pilot[None], action: str, screen: type, leave: str) -> None:
    """To another screen, and back."""
    below = pilot.app.screen
    await press(pilot, action, lambda: isinstance(pilot.app.screen, screen))
    await press(pilot, leave, lambda: pilot.app.screen is below)


@pytest.mark.usefixtures("moved_keys")
@pytest.mark.parametrize("size", [(80, 24), (160, 60)])
async def test_an_exercise_names_the_learner_s_keys(opened: Opened, size: tuple[int, int]):
    async with opened("1", size=size) as pilot:

        def shows(pane: str, told: str) -> Callable[[], object]:
            return lambda: told in " ".join(text_of(pilot, pane).split())

        await until(pilot, shows("results", "then press F"))
        screen = exercise(pilot)
        for pane in ("problem", "results", "plot", "output", "history", "code"):
            await press(pilot, f"exercise.{pane}")
        await press(pilot, "exercise.history", shows("history", "makes the first"))
        await over(pilot, "app.help", HelpScreen, "help.close")
        await over(pilot, "exercise.why", Sheet, "sheet.close")
        await over(pilot, "exercise.rules", RuleList, "rules.close")
        await over(pilot, "exercise.solution", Confirm, "confirm.no")
        await over(pilot, "exercise.reset", Confirm, "confirm.no")
        await over(pilot, "exercise.laboratory", LaboratoryScreen, "laboratory.leave")

        for number in ("5", "6", "8"):
            await write(pilot, WRONG.replace("12", number))
            await press(pilot, "exercise.check", lambda: screen.findings.report is not None and not screen.doing)
        await press(pilot, "exercise.code")
        await until(pilot, lambda: screen.findings.stuck)
        await press(pilot, "exercise.results", shows("results", "gives a hint."))
        while not (screen.findings.hints and screen.findings.hints.ended):
            await press(pilot, "exercise.hint")
        await until(pilot, shows("results", "shows another example"))
        assert_none_of_before(pilot)
        await press(pilot, "exercise.solution", shows("results", "worked solution"))
        await press(pilot, "exercise.history", lambda: screen.query_one("#history", HistoryPane).entries)
        await press(pilot, "history.open", shows("history", "bring it back"))
        await press(pilot, "history.difference", shows("history", "report and text"))
        await write(pilot, RIGHT)
        await press(pilot, "exercise.check", lambda: screen.findings.report and screen.findings.report["passed"])
        await until(pilot, shows("results", "shows your code beside the reference"))
        await press(pilot, "exercise.plot")
        await press(pilot, "exercise.run", lambda: not screen.doing)
        await press(pilot, "exercise.output")
        assert notice_of(pilot) == ""


@pytest.mark.usefixtures("moved_keys")
async def test_what_was_brought_back_can_be_undone_with_keys_that_are_told(opened: Opened, tutor: Tutor):
    tutor.store.save_draft("01-basic-rules", "one = 1\n", (0, 0))
    async with opened("1", size=(120, 40)) as pilot:
        await press(pilot, "exercise.reset", lambda: isinstance(pilot.app.screen, Confirm))
        await press(pilot, "confirm.yes", lambda: "one" not in exercise(pilot).editor.text)
        await press(pilot, "exercise.history", lambda: "text put aside" in text_of(pilot, "history"))
        await press(pilot, "history.bring_back", lambda: exercise(pilot).editor.text == "one = 1\n")
        told = [each.message for each in pilot.app._notifications if "bring it back" in each.message]
        node = pilot.app.screen
        assert f"{key_name(node, 'exercise.restore')} or {key_name(node, 'editor.undo')} bring it back" in told[0]


@pytest.mark.usefixtures("moved_keys")
async def test_the_course_names_the_learner_s_keys(opened: Opened):
    async with opened(size=(80, 24)) as pilot:
        about = pilot.app.screen.query_one(About)
        await until(pilot, lambda: "gives a hint" in about.text)
        assert f"{key_name(about, 'exercise.check')} checks;" in about.text
        assert "Enter" not in about.text
        assert_none_of_before(pilot)
        await pilot.press("down")
        await until(pilot, lambda: "opens it." in about.text)
        assert "Enter" not in about.text
        assert_none_of_before(pilot)
        await over(pilot, "app.help", HelpScreen, "help.close")
        await over(pilot, "course.answers", TakeAway, "answers.cancel")
        await press(pilot, "course.progress", lambda: isinstance(pilot.app.screen, ProgressScreen))
        await until(pilot, lambda: "makes the first" in pilot.app.screen.query_one(Staircase).text)
        await press(pilot, "progress.back", lambda: isinstance(pilot.app.screen, CourseScreen))
        await press(pilot, "course.review", lambda: isinstance(pilot.app.screen, ReviewScreen))
        pilot.app.push_screen(CoursePassed())
        await until(pilot, lambda: isinstance(pilot.app.screen, CoursePassed))
        assert_none_of_before(pilot)
        assert "Enter" not in next(texts(pilot))


@pytest.mark.usefixtures("moved_keys")
async def test_the_first_frame_has_the_learner_s_keys_and_keeps_what_they_ask_for(tutor: Tutor):
    async with begun(tutor, size=(80, 24)) as pilot:
        assert isinstance(pilot.app.screen, OpeningScreen)
        assert keys_of(pilot).startswith(f"{KEYS['exercise.check'].title()} Check")
        assert_none_of_before(pilot)
        await pilot.press(KEYS["editor.all"], "x", "f5", KEYS["exercise.check"])
        assert pilot.app.screen.text == "x"
        assert pilot.app.screen.asked == ["exercise.check"]
        await until(pilot, is_settled(pilot))
        await until(pilot, lambda: exercise(pilot).findings.report is not None)


async def test_a_key_that_was_moved_asks_for_the_same_before_and_after_the_tutor_is_there(tutor: Tutor):
    """What a pane's line wants is known only later: then it is the action that was asked for that counts."""
    write_keys(tutor, '"plot.words" = "f12"\n"exercise.hint" = "f12"\n')
    async with begun(tutor) as pilot:
        assert isinstance(pilot.app.screen, OpeningScreen)
        await pilot.press("f12")
        await until(pilot, is_settled(pilot))
        await until(pilot, lambda: exercise(pilot).findings.hints is not None)
        await until(pilot, lambda: "“f12” is “plot.words” already" in notice_of(pilot))


# So that no new sentence names a key


def _sentences(file: Path) -> Iterator[str]:
    """The strings of a module that are not keys of bindings, docstrings or sentences on the key file."""
    tree = ast.parse(file.read_text())
    for node in ast.walk(tree):
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Constant) and isinstance(child.value, str) and not docstring:
                yield child.value


@pytest.mark.parametrize("file", sorted(Path(tutor.tui.__path__[0]).glob("*.py")), ids=lambda file: file.stem)
def test_no_sentence_of_the_interface_names_a_key_itself(file: Path):
    if file.stem != "key_file":  # which tells what keys are called there
        for text in _sentences(file):
            assert " " not in text or not NAME.search(text), f"{text!r}: ask `key_name` for it"


def test_no_text_of_the_course_names_a_key():
    for file in [*content_root().rglob("*.md"), *content_root().rglob("*.toml"), *content_root().rglob("starter.py")]:
        assert not re.search(r"\bF\d{1,2}\b(?!\()|\b(?:[Cc]trl|[Aa]lt)\+\w|\bEsc\b", file.read_text()), file
