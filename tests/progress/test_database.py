"""Several tutors on one database, and one that is killed."""

import random
import signal
import time

import pytest

from tutor.errors import ProgressError
from tutor.progress.store import Store

TYPIST = """
    import sys, time
    from datetime import UTC, datetime
    from pathlib import Path
    from tutor.progress.store import Store

    store = Store(Path(sys.argv[1]), lambda: datetime.now(UTC))
    number = int(sys.argv[2])
    while True:
        number += 1
        store.save_draft("01", f"{number}\\n" * 200)
        print(number, flush=True)
"""

LEARNER = """
    import sys, time
    from datetime import UTC, datetime
    from pathlib import Path
    from tutor.progress.model import Attempt
    from tutor.progress.store import Store

    folder, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    store = Store(folder, lambda: datetime.now(UTC))
    print("ready", flush=True)
    while not (folder / "go").exists():
        time.sleep(0.001)
    for number in range(count):
        report = {"parts": [{"id": "a", "status": "wrong" if number % 2 else "passed"}]}
        store.add_attempt(Attempt("01", datetime.now(UTC), f"{name} {number}", report))
        store.take_hint("01", "a", 10_000)
        store.save_draft(name, f"text {number}")
        assert store.draft(name).source == f"text {number}"
    store.close()
"""


def test_a_tutor_that_is_killed_while_saving_loses_nothing_it_had_saved(folder, clock, python):
    """What was printed was saved before; killed at any moment, the draft is that one or the one after."""
    moments = random.Random(7)
    number = 0
    for _ in range(6):
        typist = python(TYPIST, folder, number)
        said = [typist.stdout.readline()]
        time.sleep(moments.uniform(0, 0.06))
        typist.send_signal(signal.SIGKILL)
        said += typist.stdout.readlines()
        printed = max(int(line) for line in said if line.endswith("\n"))
        with Store(folder, clock) as store:
            number = int(store.draft("01").source.split()[0])
            assert store.draft("01").source == f"{number}\n" * 200
            assert printed <= number <= printed + 1
            assert store.notices == []


def test_two_tutors_at_once_lose_nothing_of_each_other(folder, clock, python):
    """They also create the database at the same moment."""
    folder.mkdir()
    tutors = [python(LEARNER, folder, name, 60) for name in ("ann", "bob")]
    for tutor in tutors:
        assert tutor.stdout.readline() == "ready\n"
    (folder / "go").touch()
    assert [tutor.wait() for tutor in tutors] == [0, 0]
    with Store(folder, clock) as store:
        assert {attempt.source for attempt in store.attempts(limit=None)} == {
            f"{name} {number}" for name in ("ann", "bob") for number in range(60)
        }
        standing = store.standing("01")
        assert (standing.attempts, standing.hints, standing.best) == (120, {"a": 120}, {"a": "passed"})
        assert [draft.source for draft in store.drafts()] == ["text 59", "text 59"]
        assert store.notices == []


def test_a_change_that_fails_halfway_leaves_nothing_behind(store):
    def half(connection):
        connection.execute("INSERT INTO tries VALUES ('01', 1)")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store._database.write(half)
    assert store.standings() == {}
    store.save_draft("01", "goes on")
    assert store.draft("01").source == "goes on"


def test_damage_that_comes_back_after_a_repair_is_told_and_not_repaired_for_ever(folder, store):
    from tutor.progress.refusal import Damaged

    def never_readable(connection):
        raise Damaged("row 7 cannot be read")

    with pytest.raises(ProgressError, match=r"damaged again after a repair \(row 7 cannot be read\)"):
        store._database.read(never_readable)
    assert len(list(folder.glob("progress.damaged-*.sqlite3"))) == 1
