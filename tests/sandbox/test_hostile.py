"""The matrix of hostile programs: none gets what it wants; and what each layer of the confinement is for."""

import dataclasses
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from tests.sandbox.conftest import offered
from tests.sandbox.matrix import Ended, Program, Surroundings, programs, run_each, surroundings
from tutor.places import content_root
from tutor.progress.store import Store
from tutor.sandbox import confine, limits
from tutor.sandbox.forked import Workers, Zygote
from tutor.sandbox.host import Sandbox
from tutor.sandbox.process import Worker
from tutor.sandbox.started import ENVIRONMENT, SESSION, Started
from tutor.service import Asked, Tutor

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers that these programs try are Linux's")

HOSTILE, BENIGN = programs("hostile"), programs("benign")
LINGERING = {
    "array_without_end", "backtracking", "block_all_signals", "dripping_messages", "endless_answer", "endless_texts",
    "endless_traceback", "flood_results", "greedy_thread", "half_a_message", "hang_in_collection", "huge_answer",
    "huge_power", "ignore_alarms", "loop", "loop_in_answer", "loop_in_c", "loop_in_del", "memory_by_and_by",
    "other_line_to_blame", "patch_worker", "sleep", "stop_itself", "swallow_alarms",
}  # fmt: skip
"""They run until a limit of time ends them, or fill what nothing but the limit of memory bounds."""
LONGEST = {"dripping_messages", "other_line_to_blame"}
"""Until the limit of the whole run."""
LAYERS = (
    confine.FILES, confine.CALLS, confine.BOUND, confine.MEMORY, confine.FILE_SIZE, confine.OPEN_FILES,
    confine.CORE_DUMPS, confine.PROCESSOR_TIME, SESSION, ENVIRONMENT,
)  # fmt: skip
WAYS = ("forked", "started")


class Forking(Sandbox):
    """A sandbox with a zygote of its own, which ends with it."""

    def __init__(self) -> None:
        self._workers = Workers()
        super().__init__(self._workers.worker)

    def close(self) -> None:
        super().close()
        self._workers.close()


@pytest.fixture(scope="module")
def judge(course) -> Iterator[Tutor]:
    tutor = Tutor(course, Store(Path(os.devnull), lambda: datetime.now(UTC)))
    yield tutor
    tutor.close()


@pytest.fixture(scope="module")
def asked(judge: Tutor) -> Asked:
    return judge.ask(judge.course.find("1"), 7)


@pytest.fixture(scope="module")
def around(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Surroundings]:
    folder = tmp_path_factory.mktemp("surroundings")
    solution = content_root() / "01-basic-rules" / "solution.py"
    patch = pytest.MonkeyPatch()
    with surroundings(folder, content_root().parent, solution) as around, patch.context():
        patch.setenv("TUTOR_SECRET", "nobody else's business")
        patch.setattr(tempfile, "tempdir", str(around.temporary))
        yield around
        patch.undo()


@dataclasses.dataclass(frozen=True)
class Outcomes:
    """What came of all programs that are asked about, in one way; what they changed, and what they left."""

    ended: dict[str, Ended]
    disturbances: list[str]
    processes: list[int]
    folders: list[str]


@pytest.fixture(scope="module")
def outcomes(
    request: pytest.FixtureRequest, judge: Tutor, asked: Asked, around: Surroundings
) -> Callable[[str], Outcomes]:
    """The outcomes in one way, run together when they are first asked for."""

    @cache
    def outcomes(way: str) -> Outcomes:
        here = f"[{way}-"
        wanted = {item.name.partition(here)[2].rstrip("]") for item in request.session.items if here in item.name}
        chosen = [program for name, program in HOSTILE.items() if name in wanted]
        solved = (content_root() / "01-basic-rules" / "solution.py").read_text(encoding="utf-8")
        chosen += [
            dataclasses.replace(program, source=f"{solved}\n{program.source}")
            for name, program in BENIGN.items()
            if name in wanted
        ]
        ended = run_each(chosen, around, judge, asked, Forking if way == "forked" else Sandbox)
        left = [path.name for path in around.temporary.iterdir()]
        return Outcomes(ended, around.disturbances(), around.processes(), left)

    return outcomes


def rows(ids: dict[str, Program]) -> list:
    """Every program both ways; those that wait for a limit of time are started only in the long run."""
    rest = {"forked": LONGEST, "started": LINGERING}
    return [pytest.param(way, n, marks=[pytest.mark.long] if n in rest[way] else []) for way in WAYS for n in ids]


@pytest.mark.timeout(400)
@pytest.mark.parametrize(("way", "name"), rows(HOSTILE))
def test_a_hostile_program_does_not_get_what_it_wants(outcomes, way, name):
    outcome = outcomes(way).ended[name]
    assert not outcome.achieved, f"it must not {HOSTILE[name].aim}"
    assert not outcome.passed
    assert outcome.seconds < 2 * limits.TOTAL_SECONDS  # and the start of two more workers, on a busy computer


@pytest.mark.timeout(400)
@pytest.mark.parametrize(("way", "name"), rows(BENIGN))
def test_a_benign_program_passes(outcomes, way, name):
    assert outcomes(way).ended[name].passed, BENIGN[name].aim


@pytest.mark.timeout(400)
@pytest.mark.parametrize("way", WAYS)
def test_the_host_is_undisturbed_and_nothing_is_left(outcomes, way):
    seen = outcomes(way)
    assert (seen.disturbances, seen.processes, seen.folders) == ([], [], [])


def test_there_are_enough_programs_and_each_says_what_it_is_for():
    assert len(HOSTILE) >= 60
    assert {program.held for program in HOSTILE.values()} <= {"", *LAYERS}
    assert len({program.aim for program in HOSTILE.values()}) == len(HOSTILE)


def without(layer: str) -> Callable[[], Sandbox]:
    return lambda: Sandbox(lambda: Worker(Started(without=(layer,))))


@pytest.fixture
def apart(judge, tmp_path, monkeypatch):
    """Surroundings that may be disturbed."""
    monkeypatch.setenv("TUTOR_SECRET", "nobody else's business")
    with surroundings(tmp_path, content_root().parent, content_root() / "01-basic-rules" / "solution.py") as around:
        monkeypatch.setattr(tempfile, "tempdir", str(around.temporary))
        yield around
        for process in around.processes():  # a daemon that got away
            os.kill(process, 9)
    Path("/dev/shm/tutor-hostile").unlink(missing_ok=True)


@pytest.mark.parametrize("layer", LAYERS)
def test_without_a_layer_its_programs_get_through(layer, judge, asked, apart, record_property):
    if not offered().get(layer, True):
        pytest.fail(f"this system does not offer {layer!r}, and what it is for cannot be shown here")
    chosen = [program for program in HOSTILE.values() if program.held == layer]
    ended = run_each(chosen, apart, judge, asked, without(layer))
    through = sorted(name for name, outcome in ended.items() if outcome.achieved or outcome.passed)
    record_property(f"without {layer}", ", ".join(through))
    expected = sorted(program.name for program in chosen)
    if layer == confine.CORE_DUMPS and resource.getrlimit(resource.RLIMIT_CORE)[1] == 0:
        expected = []  # none would be written here anyway
    assert through == expected


@pytest.mark.long
@pytest.mark.timeout(400)
@pytest.mark.parametrize("layer", LAYERS)
def test_without_a_layer_the_others_hold(layer, judge, asked, apart, record_property):
    """The whole matrix: nothing passes but with the solution itself, and nothing hangs."""
    chosen = [program for name, program in HOSTILE.items() if layer != confine.MEMORY or name not in LINGERING]
    ended = run_each(chosen, apart, judge, asked, without(layer))
    through = {name for name, outcome in ended.items() if outcome.achieved or outcome.passed}
    record_property(f"without {layer}, of all", ", ".join(sorted(through)))
    assert {name for name, outcome in ended.items() if outcome.passed} <= {"solve_by_solution"}
    assert max(outcome.seconds for outcome in ended.values()) < 2 * limits.TOTAL_SECONDS
    held = {program.name for program in chosen if program.held == layer}
    assert through <= held | {"outlive_tutor", "connect", "serve", "resolve", "namespace"}


def test_workers_are_forked_where_both_gates_are_there():
    workers = Workers()
    worker = workers.worker()
    forked = not isinstance(worker.process, Started)
    layers = worker.await_ready()
    worker.close()
    workers.close()
    assert forked is ({confine.FILES, confine.CALLS} <= set(layers))


def test_nothing_passes_from_one_forked_worker_to_the_next(judge, asked):
    sandbox = Forking()
    leaves = (
        "import os, sys, builtins, numpy\nbuiltins.left = numpy.left = sys.left = 'here'\nos.environ['LEFT'] = '1'\n"
    )
    leaves += "for n in range(3, 64):\n    try: os.write(n, b'left')\n    except OSError: pass\n"
    finds = (
        "import os, sys, builtins, numpy\n"
        "print([hasattr(m, 'left') for m in (builtins, numpy, sys)], 'LEFT' in os.environ)\n"
        "print(os.stat('.line').st_size, os.listdir('.'), numpy.random.random())\n"
    )
    try:
        first, _, second = (judge.run(source, sandbox.start()).printed for source in (finds, leaves, finds))
    finally:
        sandbox.close()
    assert first.splitlines()[0] == second.splitlines()[0] == "[False, False, False] False"
    assert second.splitlines()[1].startswith("0 ['.line'] ")
    assert first.splitlines()[1] != second.splitlines()[1]  # chance is each one's own


def test_a_zygote_that_is_killed_is_replaced_and_its_worker_ends_with_it(judge):
    workers = Workers()
    worker = workers.worker()
    worker.await_ready()
    assert isinstance(workers._zygote, Zygote)
    workers._zygote._process.kill()
    began = time.monotonic()
    while not worker.gone and time.monotonic() < began + 5:
        time.sleep(0.01)
    assert worker.gone
    worker.close()
    again = workers.worker()
    assert again.await_ready()
    assert not isinstance(again.process, Started)
    again.close()
    workers.close()
