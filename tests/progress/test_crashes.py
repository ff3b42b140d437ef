"""Two tutors, of which either may be killed between any two writes: what was said to be kept is kept, whole."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

ROOT = Path(__file__).parents[2]
EXERCISES = st.sampled_from(["01-rules", "02-chain"])
WINDOWS = st.sampled_from([0, 1])

WRITER = """
import json, sys
from datetime import UTC, datetime
from pathlib import Path
from tutor.progress.model import Attempt
from tutor.progress.store import Store

store = Store(Path(sys.argv[1]), lambda: datetime.now(UTC))
print("ready", flush=True)
for line in sys.stdin:
    name, exercise, text = json.loads(line)
    if name == "save":
        store.save_draft(exercise, text)
    elif name == "check":
        report = {"parts": [{"id": "a", "status": "passed"}]}
        store.add_attempt(Attempt(exercise, datetime.now(UTC), text, report))
    elif name == "reset":
        store.start_over(exercise, "starter")
    elif name == "hint":
        store.take_hint(exercise, "a", 1000)
    print(json.dumps(store.notices), flush=True)
"""
"""A tutor in a process of its own: does what a line asks for, and answers when that is said to be kept."""


class Writer:
    """Such a process."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(folder)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip

        self._is_ready = False

    def ask(self, *order: str) -> None:
        if not self._is_ready:
            self._is_ready = self.process.stdout.readline() == "ready\n"
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()

    def answer(self) -> list[str] | None:
        """What there is to be told; None of a process that was killed before it could say."""
        line = self.process.stdout.readline()
        return json.loads(line) if line.endswith("\n") else None

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with closing(pipe):
                pass


class Crashing(RuleBasedStateMachine):
    """The model: the draft, the texts that may be brought back, attempts and hints of each exercise.

    An order that was under way when its process was killed was either carried out or not, and that may stay open for a
    while: with its commit in the write-ahead log and not yet in the index beside it, nobody sees it until the log is
    read anew, and the next write puts itself in its place (sqlite.org/walformat.html, section 2.3). So the model keeps
    all states that an exercise may be in, the least advanced first.
    """

    def __init__(self) -> None:
        super().__init__()
        self.place = tempfile.TemporaryDirectory()
        self.folder = Path(self.place.name, "data")
        self.windows = [Writer(self.folder) for _ in range(2)]
        self.states: dict[str, list[dict]] = {}
        self.number = 0

    def possible(self, exercise: str) -> list[dict]:
        return self.states.get(exercise, [{"draft": None, "texts": set(), "attempts": [], "hints": 0}])

    def after(self, before: dict, name: str, text: str) -> dict:
        """The state that an order leads to; `texts` are all that must be somewhere."""
        match name:
            case "save":
                return {**before, "draft": text}
            case "check":
                return {**before, "attempts": [*before["attempts"], text]}
            case "hint":
                return {**before, "hints": before["hints"] + 1}
            case _:
                put_aside = {before["draft"]} - {None, "starter"}
                return {**before, "draft": "starter", "texts": before["texts"] | put_aside, "hints": 0}

    def order(self, window: int, name: str, exercise: str) -> tuple[str, str, str]:
        self.number += 1
        order = (name, exercise, f"text {self.number} " * 300)
        self.windows[window].ask(*order)
        return order

    def answered(self, *orders: tuple[str, str, str]) -> None:
        """A write that was answered settles what was open before it, in every exercise."""
        for name, exercise, text in orders:
            self.states[exercise] = [self.after(state, name, text) for state in self.possible(exercise)]
        for exercise in self.states:
            self.states[exercise] = self.seen(exercise)[:1]

    def seen(self, exercise: str) -> list[dict]:
        """The possible states from the one that is there now: what was once seen does not go away."""
        found = self.found(exercise)
        states = self.possible(exercise)
        shown = [self.shown(state) for state in states]
        assert found in shown
        return states[shown.index(found) :]

    @rule(window=WINDOWS, name=st.sampled_from(["save", "check", "reset", "hint"]), exercise=EXERCISES)
    def do(self, window, name, exercise):
        order = self.order(window, name, exercise)
        assert self.windows[window].answer() == []
        self.answered(order)

    @rule(
        window=WINDOWS,
        name=st.sampled_from(["save", "check", "reset", "hint"]),
        exercise=EXERCISES,
        delay=st.floats(0, 0.03),
    )
    def do_and_be_killed(self, window, name, exercise, delay):
        _, _, text = self.order(window, name, exercise)
        time.sleep(delay)
        self.windows[window].kill()
        states = self.possible(exercise)
        self.states[exercise] = [*states, *(self.after(state, name, text) for state in states)]
        self.windows[window] = Writer(self.folder)

    @rule(names=st.lists(st.tuples(WINDOWS, EXERCISES), min_size=2, max_size=6))
    def check_at_once(self, names):
        """Both write at the same time; the order between them is open, that of each is not."""
        orders = [self.order(window, "check", exercise) for window, exercise in names]
        for window, _ in names:
            assert self.windows[window].answer() == []
        self.answered(*orders)

    @rule()
    def kill_both(self):
        for window in (0, 1):
            self.windows[window].kill()
            self.windows[window] = Writer(self.folder)

    def found(self, exercise: str) -> tuple:
        if not (self.folder / "progress.sqlite3").exists():
            return None, (), 0, 0
        with closing(sqlite3.connect(self.folder / "progress.sqlite3", timeout=10)) as connection:

            def rows(query):
                return connection.execute(query, (exercise,)).fetchall()

            try:
                draft = rows("SELECT source FROM drafts WHERE exercise = ?")
            except sqlite3.OperationalError as error:
                assert "no such table" in str(error)  # noqa: PT017  killed before there was one
                return None, (), 0, 0
            attempts = sorted(source for (source,) in rows("SELECT source FROM attempts WHERE exercise = ?"))
            tries = rows("SELECT attempts FROM tries WHERE exercise = ?")
            hints = rows("SELECT taken FROM hints WHERE exercise = ?")
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return (
            draft[0][0] if draft else None, tuple(attempts), tries[0][0] if tries else 0, hints[0][0] if hints else 0
        )  # fmt: skip

    def former(self, exercise: str) -> set[str]:
        with closing(sqlite3.connect(self.folder / "progress.sqlite3", timeout=10)) as connection:
            return {text for (text,) in connection.execute(
                "SELECT source FROM former_drafts WHERE exercise = ?", (exercise,)
            )}  # fmt: skip

    def shown(self, state: dict) -> tuple:
        return state["draft"], tuple(sorted(state["attempts"])), len(state["attempts"]), state["hints"]

    @invariant()
    def all_that_was_said_to_be_kept_is_kept(self):
        for exercise in self.states:
            self.states[exercise] = self.seen(exercise)
            texts = self.states[exercise][0]["texts"]
            assert not texts or texts <= self.former(exercise)  # without texts there may be no table yet

    def teardown(self):
        for window in self.windows:
            window.kill()
        self.place.cleanup()


TestCrashing = Crashing.TestCase
TestCrashing.settings = settings(
    max_examples=12, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)


def test_repairing_and_being_killed_ends_with_everything_back(tmp_path):
    """Whoever opens a damaged database next may be killed too, at any moment, again and again."""
    chance = random.Random(3)
    folder = tmp_path / "data"
    writer = Writer(folder)
    for number in range(40):
        writer.ask("check", "01-rules", f"text {number} " * 300)
        assert writer.answer() == []
    writer.kill()
    with closing(sqlite3.connect(folder / "progress.sqlite3")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database = folder / "progress.sqlite3"
    damaged = random.Random(1).randbytes(100) + database.read_bytes()[100:]
    database.write_bytes(damaged)
    for _ in range(8):
        writer = Writer(folder)
        writer.ask("hint", "01-rules", "")
        time.sleep(chance.uniform(0.05, 0.4))
        writer.kill()
    writer = Writer(folder)
    writer.ask("hint", "01-rules", "")
    writer.answer()
    writer.kill()
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(DISTINCT source), count(*) FROM attempts").fetchone() == (40, 40)
    (aside,) = folder.glob("progress.damaged-*.sqlite3")
    assert aside.read_bytes() == damaged
