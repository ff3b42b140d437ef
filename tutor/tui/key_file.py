"""The file in which a learner gives actions other keys: read with care, and written with all that it can say."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import punctuation

from textual.keys import Keys, _character_to_key

MODIFIERS = ("alt", "ctrl", "shift", "super")
_ALIASES = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+left_square_bracket": "escape"}
"""What a terminal sends is the same for both."""
_CHARACTERS = frozenset(map(_character_to_key, punctuation)) | {"space"}
_NAMES = frozenset(str(key.value) for key in Keys if "+" not in key.value and "<" not in key.value) | _CHARACTERS
_NEVER_SENT = re.compile(r"(alt|ctrl|shift)\+(enter|\d)|shift\+[a-z]")
_TYPING = _CHARACTERS | {"enter", "backspace", "delete", "tab", "shift+tab"}
_MOVING = frozenset({"up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab", "shift+tab"})
_LINE = re.compile(r"""\s*(?:\[\s*(?P<table>[^\]]+?)\s*\]|(?P<name>["'\w.\- ]+?)\s*=)""")
_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)$")

TOGETHER: Mapping[str, frozenset[str]] = {
    "exercise": frozenset({"editor", "find", "history", "plot", "problem", "results"}),
}
"""Screen → the panes on it, by the first word of the ids of their actions."""
TYPED_IN = frozenset({"app", "editor", "exercise", "find"})
"""Whose keys must leave typing alone."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that keys do: its id, its keys, a sentence on it."""

    id: str
    keys: tuple[str, ...]
    told: str

    @property
    def place(self) -> str:
        """Where its keys are heard."""
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Wish:
    """A line of the file: keys for an action, by its id."""

    id: str
    keys: tuple[str, ...]
    line: int | None


@dataclass(frozen=True, slots=True)
class Chosen:
    """Id → the keys that the file gives to an action, and what is wrong with the lines that are left out."""

    keys: Mapping[str, tuple[str, ...]]
    faults: tuple[str, ...]
    has_file: bool = True


def chosen_keys(text: str, file: str, actions: Sequence[Action], reserved: Mapping[str, str]) -> Chosen:
    """What a key file says. A line with a fault is left out, and its action keeps its keys; the others count.

    A file that is no TOML is left out as a whole.

    Args:
        text: the file's content.
        file: how the file is called in sentences about it.
        actions: all that there are.
        reserved: key → what it does in the editor without being an action of its own.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        where = f"line {at[1]}" if at else "the last line"
        said = _AT_LINE.sub("", str(error)).removesuffix(" (at end of document)")
        remedy = 'Lines look like this: "exercise.check" = "f5, ctrl+j"'
        return Chosen({}, (f"{file}, {where}: {said}. {remedy} – until then all keys are as they were.",))
    known = {action.id: action for action in actions}
    lines = _lines_by_id(text)
    wishes, faults = [], []
    for id_, value in _flat(table):
        line = lines.get(id_)
        fault, keys = _keys_of(id_, value, known, reserved)
        if fault:
            faults.append((line, fault))
        else:
            wishes.append(Wish(id_, keys, line))
    wishes, clashes = _without_clashes(wishes, known)
    told = [f"{file}{f', line {line}' if line else ''}: {fault}" for line, fault in sorted_by_line(faults + clashes)]
    return Chosen({wish.id: wish.keys for wish in wishes}, tuple(told))


def sorted_by_line(faults: list[tuple[int | None, str]]) -> list[tuple[int | None, str]]:
    """Faults in the order of their lines."""
    return sorted(faults, key=lambda fault: fault[0] or 0)


def _flat(table: Mapping[str, object], before: str = "") -> Iterator[tuple[str, object]]:
    """`a.b = …`, `"a.b" = …` and `b = …` under `[a]` are the same."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def _lines_by_id(text: str) -> dict[str, int]:
    lines: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        found = _LINE.match(line)
        if found is None:
            continue
        said = re.sub(r"""["'\s]""", "", found["table"] or found["name"])
        if found["table"]:
            table = f"{said}."
        else:
            lines[table + said] = number
    return lines


def _keys_of(
    id_: str, value: object, known: Mapping[str, Action], reserved: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    """What is wrong with a line, or the keys that it gives."""
    if id_ not in known:
        return f"there is no action “{id_}”. `tutor keys` lists all of them.", ()
    if not isinstance(value, str) or not value.strip(" ,"):
        return f'“{id_}” needs keys in quotes, such as "f5" or "f5, ctrl+j".', ()
    keys = tuple(dict.fromkeys(normal(key) for key in value.split(",") if key.strip()))
    for key in keys:
        if not is_key(key):
            return f"“{key}” is no key. Keys are f1 to f24, ctrl+letter, alt+letter, or names such as escape.", ()
        if key in known[id_].keys:
            continue
        if _NEVER_SENT.fullmatch(key):
            return f"most terminals do not send “{key}” as a key of its own. Take a function key or ctrl+letter.", ()
        if known[id_].place in TYPED_IN and (key in _TYPING or len(key) == 1):
            return f"“{key}” is needed for typing. Take a function key, or add ctrl+ or alt+.", ()
        if key in _MOVING:
            return f"“{key}” is needed for moving about. Take a function key, or add ctrl+ or alt+.", ()
        if known[id_].place in TYPED_IN and key in reserved:
            return f"“{key}” is needed by the editor ({reserved[key]}). Take another.", ()
    return "", keys


def normal(key: str) -> str:
    """A key as Textual calls it: `Shift+Ctrl+K` is `ctrl+shift+k`, `?` is `question_mark`."""
    *modifiers, name = [part.strip() for part in key.strip().replace("++", "+plus").split("+")]
    name = _character_to_key(name) if len(name) == 1 else name.lower()
    modifiers = [modifier.lower() for modifier in modifiers]
    if modifiers and len(name) == 1:
        name = name.lower()
    whole = "+".join([*sorted(modifiers), name])
    return _ALIASES.get(whole, whole)


def is_key(key: str) -> bool:
    """Whether there is a key of this name, as `normal` gives it."""
    *modifiers, name = key.split("+")
    if len(set(modifiers)) < len(modifiers) or not set(modifiers) <= set(MODIFIERS):
        return False
    return name in _NAMES or (len(name) == 1 and name.isascii() and name.isalnum())


def meet(one: Action, other: Action) -> bool:
    """Whether a key of both would reach both at the same time."""
    places = {one.place, other.place}
    return (
        len(places) == 1
        or "app" in places
        or any(screen in places and places - {screen} <= panes for screen, panes in TOGETHER.items())
    )


def clashes(actions: Sequence[Action], defaults: Mapping[str, Action]) -> Iterator[tuple[Action, Action, str]]:
    """Pairs of actions that meet and share a key, and that key; what shares it by default does so on purpose."""
    by_key: dict[str, list[Action]] = {}
    for action in actions:
        for key in action.keys:
            for other in by_key.setdefault(key, []):
                on_purpose = key in defaults[action.id].keys and key in defaults[other.id].keys
                if not on_purpose and meet(action, other):
                    yield action, other, key
            by_key[key].append(action)


def _without_clashes(
    wishes: list[Wish], known: Mapping[str, Action]
) -> tuple[list[Wish], list[tuple[int | None, str]]]:
    """The wishes that can be met together, and what is wrong with the others: the later line gives way."""
    faults: list[tuple[int | None, str]] = []
    while True:
        wished = {wish.id: wish for wish in wishes}
        actions = [
            Action(action.id, wished[action.id].keys, action.told) if action.id in wished else action
            for action in known.values()
        ]
        clash = next(clashes(actions, known), None)
        if clash is None:
            return wishes, faults
        *pair, key = clash
        ours = [wished[action.id] for action in pair if action.id in wished]
        given_up = max(ours, key=lambda wish: wish.line or 0)
        other = next(action for action in pair if action.id != given_up.id)
        told = other.told.rstrip(".")
        faults.append((given_up.line, f"“{key}” is “{other.id}” already ({told}). Take another, or move that one."))
        wishes = [wish for wish in wishes if wish is not given_up]


def template(actions: Sequence[Action]) -> str:
    """A key file with every action, its keys and what it does, all of it commented out."""
    lines = [
        "# Keys of the tutor. Take the # away from a line and write other keys; several are parted by commas.",
        "# Keys are f1 to f24, ctrl+letter, alt+letter, and names such as escape, enter, home.",
        "# `tutor keys` lists what holds, and what is wrong with this file.",
    ]
    place = ""
    for action in actions:
        if action.place != place:
            place = action.place
            lines.append("")
        lines += [f"# {action.told}", f'# "{action.id}" = "{", ".join(action.keys)}"']
    return "\n".join(lines) + "\n"
