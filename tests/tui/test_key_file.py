"""Other keys for actions, from a file."""

from pathlib import Path

import pytest
from textual.app import App
from textual.binding import Binding
from textual.screen import Screen

from tests.tui.conftest import Opened
from tests.tui.driving import exercise, keys_of, notice_of, text_of, until
from tutor.service import Tutor
from tutor.tui.exercise_keys import EXERCISE_KEYS
from tutor.tui.exercise_screen import ExerciseScreen
from tutor.tui.key_file import TOGETHER, Action, chosen_keys, clashes, is_key, normal, template
from tutor.tui.key_table import actions_of, all_actions, owners, reserved_keys
from tutor.tui.pane_strip import PaneStrip

ACTIONS = all_actions()
DEFAULTS = {action.id: action for action in ACTIONS}


def read(text: str):
    return chosen_keys(text, "keys.toml", ACTIONS, reserved_keys())


def test_a_line_gives_an_action_other_keys():
    chosen = read('"exercise.check" = "f12, ctrl+j"\n[plot]\nwords = "Y"\n')
    assert chosen.keys == {"exercise.check": ("f12", "ctrl+j"), "plot.words": ("Y",)}
    assert chosen.faults == ()


def test_keys_can_be_exchanged():
    assert read('exercise.check = "f8"\nexercise.hint = "f5"\n').faults == ()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('"exercise.chekc" = "f12"', "there is no action “exercise.chekc”"),
        ('"exercise.check" = "f99"', "“f99” is no key"),
        ('"exercise.check" = "hyper+q"', "“hyper+q” is no key"),
        ('"exercise.check" = ""', "needs keys in quotes"),
        ('"exercise.check" = 5', "needs keys in quotes"),
        ('"exercise.check" = "c"', "“c” is needed for typing"),
        ('"app.help" = "?"', "“question_mark” is needed for typing"),
        ('"editor.comment" = "ctrl+i"', "“tab” is needed for typing"),
        ('"plot.words" = "down"', "“down” is needed for moving about"),
        ('"exercise.check" = "ctrl+k"', "“ctrl+k” is needed by the editor (delete to line end)"),
        ('"exercise.check" = "ctrl+enter"', "most terminals do not send “ctrl+enter”"),
        ('"exercise.check" = "f8"', "“f8” is “exercise.hint” already"),
        ('"exercise.check" = "ctrl+n"', "“ctrl+n” is “editor.blank” already"),
        ('"app.help" = "d"', "“d” is needed for typing"),
        ('"plot.words" = "f5"', "“f5” is “exercise.check” already"),
    ],
)
def test_a_line_with_a_fault_is_left_out_and_the_others_count(line: str, told: str):
    chosen = read(f'# mine\n"exercise.run" = "f12"\n\n{line}\n')
    assert chosen.keys == {"exercise.run": ("f12",)}
    [fault] = chosen.faults
    assert fault.startswith("keys.toml, line 4: ")
    assert told in fault


def test_of_two_lines_with_the_same_key_the_later_one_gives_way():
    chosen = read('"exercise.check" = "f12"\n"exercise.hint" = "f12"\n')
    assert chosen.keys == {"exercise.check": ("f12",)}
    assert chosen.faults[0].startswith("keys.toml, line 2: ")


def test_a_key_that_a_refused_line_would_have_freed_is_not_free():
    chosen = read('"exercise.check" = "f8"\n"exercise.hint" = "nonsense"\n')
    assert chosen.keys == {}
    assert len(chosen.faults) == 2


@pytest.mark.parametrize(("text", "where"), [('"exercise.check" "f5"\n', "line 1"), ('\n\n"a" = ', "the last line")])
def test_a_file_that_is_no_toml_changes_nothing(text: str, where: str):
    chosen = read('"exercise.run" = "f12"\n' * ("a" in where) + text)
    assert chosen.keys == {}
    [fault] = chosen.faults
    assert fault.startswith(f"keys.toml, {where}")
    assert '"exercise.check" = "f5, ctrl+j"' in fault


def test_the_template_changes_nothing_and_every_line_of_it_is_right():
    text = template(ACTIONS)
    assert read(text) == chosen_keys("", "keys.toml", ACTIONS, {})
    lines = [line.removeprefix("# ") for line in text.splitlines() if line.startswith('# "')]
    assert len(lines) == len(ACTIONS)
    assert read("\n".join(lines)).faults == ()


def test_names_of_keys():
    assert normal("Shift+Ctrl+K") == "ctrl+shift+k"
    assert normal("?") == "question_mark"
    assert normal("ctrl+m") == "enter"
    assert is_key("alt+f5")
    assert is_key("A")
    assert not is_key("ctrl+ctrl+a")
    assert not is_key("")


def test_no_two_actions_of_one_place_share_a_key_but_those_that_give_way_to_one_another():
    """Escape does the innermost thing; what else is shared, one of the two is never active with the other."""
    shared = {(one.id, other.id, key) for one, other, key in clashes(ACTIONS, _without_keys()) if key != "escape"}
    assert shared <= {
        ("help.close", "app.help", "f1"),  # the key that opened it
        ("find.replace", "exercise.rules", "alt+r"),  # while somebody types in the find bar
        ("plot.words", "exercise.why", "w"),  # the pane with the focus comes first
    }


def _without_keys() -> dict[str, Action]:
    return {action.id: Action(action.id, (), action.told) for action in ACTIONS}


def test_no_key_of_the_exercise_takes_one_that_the_editor_needs():
    """Neither letters nor what Textual's text area does, unless the editor has it under an id of its own."""
    own = {key for action in ACTIONS if action.place == "editor" for key in action.keys}
    for binding in Binding.make_bindings([*EXERCISE_KEYS, *ExerciseScreen.BINDINGS]):
        if binding.key in reserved_keys():
            assert binding.key in {"f6", "f7"}, binding  # taken on purpose: marking a line and all are on other keys
        assert binding.key not in own - {"escape"}, binding
        assert not (binding.priority and len(binding.key) == 1), binding


def test_every_pane_is_known_to_meet_the_screen_that_it_is_on():
    screens = {action.place for owner in owners() if issubclass(owner, App | Screen) for action in actions_of(owner)}
    panes = {action.place for owner in owners() if not issubclass(owner, App | Screen) for action in actions_of(owner)}
    assert panes - screens == set().union(*TOGETHER.values())


async def test_footer_help_and_palette_show_other_keys_and_they_work(opened: Opened, tutor: Tutor):
    file = tutor.store.folder / "keys.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('"exercise.check" = "f12"\n"exercise.hint" = "f5"\n"exercise.cancel" = "ctrl+b"\n')
    async with opened("1", size=(120, 40)) as pilot:
        assert keys_of(pilot).startswith("F12 Check  F5 Hint")
        names = [command.title for command in pilot.app.get_system_commands(pilot.app.screen)]
        assert "Check (F12)" in names
        await pilot.press("f1")
        await pilot.pause()
        shown = pilot.app.screen.query_one("Keys").text
        assert "F12             Judge the answers" in shown
        assert "Esc             Back to the code" in shown
        await pilot.press("escape", "f2", "escape")  # a key that two actions shared is still the other one's
        await pilot.pause()
        assert exercise(pilot).focused is exercise(pilot).editor
        await pilot.press("f12")
        await until(pilot, lambda: exercise(pilot).findings.report is not None)
        assert notice_of(pilot) == ""


async def test_a_wrong_line_is_told_with_file_line_and_remedy(opened: Opened, tutor: Tutor):
    file = tutor.store.folder / "keys.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('"exercise.check" = "x"\n"exercise.hint" = "x"\n')
    async with opened("1") as pilot:
        await until(pilot, lambda: notice_of(pilot))
        told = notice_of(pilot)
        assert f"{file}, line 1: " in told
        assert "Take a function key" in told
        assert "`tutor keys` tells 1 more" in told
        assert keys_of(pilot).startswith("F5 Check  F8 Hint")


async def test_another_file_can_be_named(opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "mine.toml").write_text('"exercise.check" = "f12"\n')
    monkeypatch.setenv("TUTOR_KEYS", str(tmp_path / "mine.toml"))
    async with opened("1") as pilot:
        assert keys_of(pilot).startswith("F12 Check")


async def test_a_file_that_is_named_but_missing_is_told(opened: Opened, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TUTOR_KEYS", "nowhere.toml")
    async with opened("1") as pilot:
        await until(pilot, lambda: "nowhere.toml, but there is no such file" in notice_of(pilot))


async def test_headings_and_sentences_name_other_keys(opened: Opened, tutor: Tutor):
    file = tutor.store.folder / "keys.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('"exercise.check" = "f12"\n"exercise.plot" = "alt+p"\n"exercise.problem" = "alt+o"\n')
    async with opened("1", size=(120, 40)) as pilot:
        await pilot.press("alt+p")
        await until(pilot, lambda: "is checked (F12)" in text_of(pilot, "plot"))
        assert exercise(pilot).query_one("#problem").border_title == "Alt+O Problem"
        assert "Alt+P Plot" in str(exercise(pilot).query_one("#findings-strip", PaneStrip).render())
