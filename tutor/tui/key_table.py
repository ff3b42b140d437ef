"""All actions that have keys, found where they are declared; and the learner's file of other keys for them."""

import os
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from textual.binding import Binding
from textual.dom import DOMNode
from textual.widgets import TextArea

import tutor.tui
from tutor.files import why
from tutor.places import KEYS_VARIABLE
from tutor.tui.key_file import Action, Chosen, chosen_keys

_FIRST = ("app", "exercise", "editor")
"""Places that are listed before the others."""


class LearnersKeys(NamedTuple):
    """Other keys for actions."""

    keymap: Mapping[str, str]
    """For `App.set_keymap`."""
    faults: tuple[str, ...]
    """What is wrong with the file, in sentences."""


def owners() -> Iterator[type[DOMNode]]:
    """Every screen and pane that declares keys. Imports the whole interface, which takes its time."""
    for module in pkgutil.iter_modules(tutor.tui.__path__):
        for value in vars(import_module(f"tutor.tui.{module.name}")).values():
            if isinstance(value, type) and issubclass(value, DOMNode) and "BINDINGS" in value.__dict__:
                yield value


def actions_of(owner: type[DOMNode]) -> Iterator[Action]:
    """The actions that a class declares."""
    for binding in owner.__dict__["BINDINGS"]:
        if isinstance(binding, Binding) and binding.id:
            keys = tuple(key.strip() for key in binding.key.split(","))
            yield Action(binding.id, keys, binding.tooltip or binding.description)


def all_actions(of: Iterable[type[DOMNode]] | None = None) -> tuple[Action, ...]:
    """Every action with an id, place by place: of these owners, or of the whole interface."""
    actions: dict[str, Action] = {}
    for owner in owners() if of is None else of:
        actions = {action.id: action for action in actions_of(owner)} | actions
    places = list(dict.fromkeys([*_FIRST, *sorted(action.place for action in actions.values())]))
    return tuple(sorted(actions.values(), key=lambda action: places.index(action.place)))


def reserved_keys() -> dict[str, str]:
    """Key → what it does in Textual's text area, on which the editor is built."""
    bindings = Binding.make_bindings(TextArea.BINDINGS)
    return {binding.key: binding.description.lower() for binding in bindings}


def keys_from(file: Path, actions: Iterable[Action]) -> Chosen:
    """What the learner's file says; nothing where there is none and none was named by `TUTOR_KEYS`."""
    actions = tuple(actions)
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        if os.environ.get(KEYS_VARIABLE):
            fault = f"{KEYS_VARIABLE} names {file}, but there is no such file. Keys are as they were."
            return Chosen({}, (fault,), has_file=False)
        return Chosen({}, (), has_file=False)
    except OSError as error:
        return Chosen({}, (f"{file} cannot be read: {why(error)}. Keys are as they were.",))
    except UnicodeDecodeError:
        return Chosen({}, (f"{file} is not in UTF-8. Save it in UTF-8; until then keys are as they were.",))
    return chosen_keys(text, str(file), actions, reserved_keys())


def learners_keys(file: Path, of: Iterable[type[DOMNode]] | None = None) -> LearnersKeys:
    """What the file means for these owners, or for the whole interface."""
    actions = all_actions(of)
    chosen = keys_from(file, actions)
    return LearnersKeys(keymap_of(chosen.keys, actions), chosen.faults)


def keymap_of(chosen: Mapping[str, tuple[str, ...]], actions: Iterable[Action]) -> dict[str, str]:
    """The keys for `App.set_keymap`.

    Where a key of two actions goes to only one of them, Textual 8.2 takes it from both; therefore the other one, in the
    same place, is given its own keys once more.
    """
    keys = {action.id: action.keys for action in actions}
    moved = {(id_.partition(".")[0], key) for id_ in chosen for key in keys[id_]}
    sharing = {id_ for id_, own in keys.items() if any((id_.partition(".")[0], key) in moved for key in own)}
    return {id_: ",".join(chosen.get(id_, keys[id_])) for id_ in {*chosen, *sharing}}
