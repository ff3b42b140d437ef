"""The real tutor, killed at random moments while somebody types, checks or starts over: what was there is there again."""

import contextlib
import random
import sqlite3
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.tui.terminal import F5, Terminal
from tutor.course.load import load_exercise
from tutor.places import content_root
from tutor.progress.store import Store

EXERCISE = "01-basic-rules"
STARTER = (content_root() / EXERCISE / "starter.py").read_text(encoding="utf-8")
PROMISED = 1.0
"""Seconds after which a key is on the disk."""
LIVES = 8
"""Of one learner, each ended by a kill; the next one goes on with what the one before left."""
ROUNDS = [pytest.param(seed, marks=pytest.mark.long if seed else ()) for seed in range(13)]
"""In full, 104 kills while typing."""
RIGHT = "def f_prime(x):\n    return 12*x**3 - 4*x + 7\n# "
"""Part a of the exercise, and a place to type at."""
RESET = b"\x14"


class State(NamedTuple):
    """A text, and the program's time at which the key was sent that made it."""

    text: str
    at: float


class Typist:
    """Types at the end of a text whose last line it is at, and knows every text that there was on the way."""

    def __init__(self, terminal: Terminal, chance: random.Random, text: str) -> None:
        self._terminal, self._chance = terminal, chance
        self.states = [State(text, 0.0)]

    def type_until(self, end: float) -> None:
        """Keys at the pace of a person and of a key that is held down, in turn."""
        while time.monotonic() < end:
            pace = self._chance.choice((0.005, 0.03, 0.12, 0.4))
            for _ in range(self._chance.randint(1, 12)):
                self._press()
                self._rest(min(time.monotonic() + self._chance.uniform(0, 2 * pace), end))
                if time.monotonic() >= end:
                    return

    def _press(self) -> None:
        text = self.states[-1].text
        key = self._chance.choice("0123456789") if self._chance.random() < 0.85 or text[-1] in " \n" else None
        if key is None:
            key, text = "\x7f", text[:-1]
        else:
            text += key
        self._terminal.send(key.encode())
        self.states.append(State(text, time_of(self._terminal)))

    def _rest(self, end: float) -> None:
        while (left := end - time.monotonic()) > 0:
            self._terminal.read(min(left, 0.02))


def place_in(text: str) -> tuple[int, int]:
    """The end of it."""
    return text.count("\n"), len(text) - text.rfind("\n") - 1


def store_in(data: Path) -> Store:
    return Store(data, lambda: datetime.now(UTC))


def time_of(terminal: Terminal) -> float:
    """Seconds, without those for which the program was ready and the machine had no processor for it (Linux tells)."""
    waited = 0
    for thread in Path(f"/proc/{terminal.process.pid}/task").glob("*/schedstat"):
        with contextlib.suppress(OSError):
            waited += int(thread.read_text().split()[1])
    return time.monotonic() - waited / 1e9


def kill(terminal: Terminal) -> float:
    """The moment at which it was done."""
    moment = time_of(terminal)
    terminal.process.kill()
    terminal.process.wait()
    return moment


def assert_sound(data: Path) -> None:
    with contextlib.closing(sqlite3.connect(data / "progress.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def found_again(data: Path, states: list[State], killed: float) -> State:
    """The draft, which is a text that there was, and no older than promised."""
    with store_in(data) as store:
        draft = store.draft(EXERCISE)
        assert store.notices == []
    assert draft is not None
    reached = [number for number, state in enumerate(states) if state.text == draft.source]
    assert reached, f"{draft.source[-80:]!r} is nothing that was typed: {states[-1].text[-80:]!r}"
    late = [state for state in states[max(reached) + 1 :] if state.at < killed - PROMISED]
    assert not late, f"{len(late)} keys lost, the oldest typed {killed - late[0].at:.2f} s before the end"
    return states[max(reached)]


@pytest.mark.parametrize("seed", ROUNDS)
def test_a_kill_while_typing_costs_at_most_the_last_second(tmp_path: Path, seed: int):
    chance = random.Random(seed)
    text = "# "
    with store_in(tmp_path) as store:
        store.save_draft(EXERCISE, text, place_in(text))
    for life in range(LIVES):
        with Terminal(tmp_path, "1") as terminal:
            terminal.until_text(text.splitlines()[-1][-30:])
            if life % 2:
                terminal.until_text("F5 Check")
            typist = Typist(terminal, chance, text)
            typist.type_until(time.monotonic() + chance.uniform(0, 2.6))
            killed = kill(terminal)
        text = found_again(tmp_path, typist.states, killed).text
        if len(text) > 60:
            text = "# "
            with store_in(tmp_path) as store:
                store.save_draft(EXERCISE, text, place_in(text))
    assert_sound(tmp_path)


@pytest.mark.parametrize("seed", ROUNDS)
def test_a_kill_while_checking_leaves_whole_attempts_or_none(tmp_path: Path, seed: int):
    """Each attempt that is kept has the text that was checked and a report on every part, and is counted once."""
    chance = random.Random(seed)
    text = RIGHT
    with store_in(tmp_path) as store:
        store.save_draft(EXERCISE, text, place_in(text))
    kept = 0
    for _ in range(LIVES // 4):
        with Terminal(tmp_path, "1") as terminal:
            terminal.until_text(text.rpartition("\n")[2][-20:])
            typist = Typist(terminal, chance, text)
            typist.type_until(time.monotonic() + chance.uniform(0, 0.6))
            for _ in range(chance.randint(1, 3)):
                terminal.send(F5)
                typist.type_until(time.monotonic() + chance.uniform(0, 1.2))
            killed = kill(terminal)
        texts = {state.text for state in typist.states}
        text = found_again(tmp_path, typist.states, killed).text
        with store_in(tmp_path) as store:
            attempts = store.attempts(EXERCISE, None)
            standing = store.standing(EXERCISE)
            assert standing.attempts == len(attempts) >= kept
            assert {each.source for each in attempts[: len(attempts) - kept]} <= texts
            for attempt in attempts:
                assert tuple(attempt.statuses) == load_exercise(content_root() / EXERCISE).letters
                assert attempt.statuses["a"] == "passed"
            assert standing.best.get("a") == ("passed" if attempts else None)
            kept = len(attempts)
            if len(text) > len(RIGHT) + 40:
                text = RIGHT
                store.save_draft(EXERCISE, text, place_in(text))
    assert_sound(tmp_path)


@pytest.mark.parametrize("seed", ROUNDS)
def test_a_kill_while_starting_over_leaves_the_text_where_it_can_be_brought_back(tmp_path: Path, seed: int):
    """The draft is the text or the starter; if it is the starter, the text is the newest of the former ones."""
    chance = random.Random(seed)
    text = f"# {seed} "
    with store_in(tmp_path) as store:
        store.save_draft(EXERCISE, text, place_in(text))
    for _ in range(LIVES // 4):
        with Terminal(tmp_path, "1") as terminal:
            terminal.until_text("F5 Check")
            terminal.until_text(text.strip())
            typist = Typist(terminal, chance, text)
            typist.type_until(time.monotonic() + chance.uniform(0, 0.6))
            terminal.send(RESET)
            terminal.until_text("Start exercise 1 over?")
            terminal.send(b"y")
            pressed = time.monotonic()
            while time.monotonic() < pressed + chance.choice((0.01, 0.05, 0.2)):
                terminal.read(0.005)
            killed = kill(terminal)
        with store_in(tmp_path) as store:
            draft = store.draft(EXERCISE)
            former = store.former_drafts(EXERCISE)
            assert draft is not None
            if draft.source == STARTER:
                assert former[0].source == typist.states[-1].text
                assert store.restore_draft(EXERCISE).source == typist.states[-1].text
                text = typist.states[-1].text
            else:
                text = found_again(tmp_path, typist.states, killed).text
    assert_sound(tmp_path)
