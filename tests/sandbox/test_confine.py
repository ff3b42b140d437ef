"""What a submission may not do, tried by a submission; where a layer is not held, the kernel must not offer it."""

import shutil
import socket
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import tutor
from tests.sandbox.conftest import Observe, offered
from tutor.places import content_root
from tutor.sandbox import confine, host, limits, started
from tutor.sandbox.confine import CALLS, FILES
from tutor.wire.probe import Outcome, Probe, ProbePlan, Raised, Returned

PACKAGE = Path(tutor.__file__).parent
ROOT = PACKAGE.parent
COURSE = content_root() / "01-basic-rules"


@dataclass(frozen=True, slots=True)
class Attempt:
    """Something that a submission tries: statements over the names of `SURROUNDINGS`."""

    layer: str
    code: str
    error: str = "PermissionError"


READING = {
    "the reference solution": f"open({str(COURSE / 'solution.py')!r})",
    "the checks of an exercise": f"open({str(COURSE / 'exercise.toml')!r})",
    "the tutor's own files": f"open({str(PACKAGE / 'checks' / 'value.py')!r})",
    "the tutor's own files past Python's open": f"os.open({str(PACKAGE / 'service.py')!r}, os.O_RDONLY)",
    "the file of its own worker": f"open({host.__file__!r})",
    "the tests of a checkout": f"open({__file__!r})",
    "the users of this computer": "open('/etc/passwd')",
    "a list of the home folder": f"os.listdir({str(Path.home())!r})",
    "a file of the user": "open(diary)",
    "a list of another folder": "os.listdir(os.path.dirname(diary))",
    "what its parent was started with": "open(f'/proc/{os.getppid()}/environ')",
    "the memory of its parent": "open(f'/proc/{os.getppid()}/mem', 'rb')",
    "a list of all processes": "os.listdir('/proc')",
}
WRITING = {
    "a file in its own folder": "open('notes.txt', 'w')",
    "a file elsewhere": "open(diary + '.new', 'w')",
    "a file that is there": "open(diary, 'r+')",
    "at the end of a file": "open(diary, 'a')",
    "a folder": "os.mkdir('folder')",
    "a link": "os.symlink(diary, 'link')",
    "the watchdog's file by its name": "open('.line', 'w')",
    "many small files": "[open(f'{n}.bin', 'wb').write(bytes(100_000)) for n in range(3000)]",
    "shared memory": "open('/dev/shm/tutor', 'w')",
}
IMPORTING = {
    "the checks": "del sys.modules['tutor']\nsys.path.append(root)\nimport tutor.checks",
    "the checks from their file": (
        "from importlib.util import module_from_spec, spec_from_file_location\n"
        f"spec = spec_from_file_location('value', {str(PACKAGE / 'checks' / 'value.py')!r})\n"
        "spec.loader.exec_module(module_from_spec(spec))"
    ),
}
FILE_CALLS = {
    "to open up a file": "os.chmod(diary, 0o777)",
    "to give a file away": "os.chown(diary, 1, 1)",
    "to change when a file was written": "os.utime(diary, (0, 0))",
    "to empty a file": "os.truncate(diary, 0)",
    "to remove a file": "os.remove(diary)",
    "to rename a file": "os.rename(diary, diary + '.old')",
    "to name a file a second time": "os.link(diary, diary + '.link')",
}
NETWORK = {
    "to reach this computer": "socket.create_connection(('127.0.0.1', port), 1)",
    "to reach another one": "socket.create_connection(('192.0.2.1', 80), 1)",
    "to send a datagram": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', port))",
    "to be reached": "socket.create_server(('127.0.0.1', 0))",
    "to reach a local service": "socket.socket(socket.AF_UNIX).connect(chr(0) + 'tutor')",
    "to write to a local service": (
        "ends = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)\nends[0].sendto(b'x', '/dev/log')"
    ),
}
PROCESSES = {
    "to fork": "os.fork()",
    "to fork past Python": "refused(libc.fork())",
    "to start a program": "subprocess.run([sys.executable, '-c', ''])",
    "to start a program otherwise": "os.posix_spawn('/bin/true', ['true'], {})",
    "to start a program through a shell": "if os.system('exit 0') != 0: raise PermissionError",
    "to become another program": "os.execv(sys.executable, [sys.executable, '-c', ''])",
    "to start a process of Python": "multiprocessing.get_context('fork').Process(target=print).start()",
    "to leave its session": "os.setsid()",
    "a namespace of its own": "refused(libc.unshare(0x10000000))",
    "to become another user": "os.setuid(1)",
    "to ask whether its parent is there": "os.kill(os.getppid(), 0)",
    "to signal its parent": "os.kill(os.getppid(), signal.SIGCONT)",
    "to signal everybody": "os.kill(-1, 0)",
    "to signal its parent's thread": "refused(libc.syscall(tgkill, os.getppid(), os.getppid(), 0))",
    "to hold its parent": "os.pidfd_open(os.getppid())",
    "to have its parent signalled": "fcntl.fcntl(os.pipe()[0], fcntl.F_SETOWN, os.getppid())",
    "to trace its parent": "refused(libc.ptrace(16, os.getppid(), 0, 0))",
    "to slow its parent down": "os.setpriority(os.PRIO_PROCESS, os.getppid(), 19)",
    "to outlive the tutor": "refused(libc.prctl(1, 0, 0, 0, 0))",
    "memory that is a file": "os.memfd_create('x')",
    "a ring of calls": "refused(libc.syscall(425, 1, ctypes.create_string_buffer(120)))",
}
ATTEMPTS = {
    "imports the checks by their name": Attempt(FILES, "import tutor.checks", "ModuleNotFoundError"),
    **{f"reads {what}": Attempt(FILES, code) for what, code in READING.items()},
    **{f"writes {what}": Attempt(FILES, code) for what, code in WRITING.items()},
    **{f"imports {what}": Attempt(FILES, code) for what, code in IMPORTING.items()},
    **{f"asks {what}": Attempt(CALLS, code) for what, code in (FILE_CALLS | NETWORK | PROCESSES).items()},
    "writes a temporary file": Attempt(FILES, "tempfile.TemporaryFile()", "FileNotFoundError"),
    "asks for more memory": Attempt(CALLS, "resource.setrlimit(resource.RLIMIT_AS, (-1, -1))", "ValueError"),
    "asks for the address of a computer": Attempt(CALLS, "socket.getaddrinfo('example.org', 80)", "gaierror"),
}
SURROUNDINGS = """\
import ctypes, fcntl, importlib.util, multiprocessing, os, platform, resource, signal, socket, subprocess, sys, tempfile
libc = ctypes.CDLL(None, use_errno=True)
tgkill = 234 if platform.machine() == "x86_64" else 131


def refused(result):
    if result < 0:
        raise OSError(ctypes.get_errno(), "refused")
"""


@pytest.fixture(scope="module")
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        yield server


@pytest.fixture(scope="module")
def diary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("user") / "diary.txt"
    file.write_text("nobody else's business")
    return file


@pytest.fixture(scope="module")
def outcomes(observe: Observe, layers: tuple[str, ...], listener: socket.socket, diary: Path) -> dict[str, Outcome]:
    """What came of each attempt against a layer that is held, all made in one worker."""
    tried = {name: attempt.code for name, attempt in ATTEMPTS.items() if attempt.layer in layers}
    given = f"diary, port, root = {str(diary)!r}, {listener.getsockname()[1]}, {str(PACKAGE.parent)!r}\n"
    return each(observe, SURROUNDINGS + given, tried)


def each(observe: Observe, beginning: str, bodies: dict[str, str]) -> dict[str, Outcome]:
    """What came of each body, made into a function that returns "done"."""
    functions = [
        f"def body_{number}():\n{textwrap.indent(body, '    ')}\n    return 'done'\n"
        for number, body in enumerate(bodies.values())
    ]
    seen = observe(beginning + "\n".join(functions), *(f"body_{number}()" for number in range(len(bodies))))
    assert seen.stopped is None, seen
    return {name: seen.outcomes[f"{number}:"] for number, name in enumerate(bodies)}


@pytest.mark.parametrize("name", ATTEMPTS)
def test_a_submission_is_refused_when_it(name: str, outcomes: dict[str, Outcome], layers: tuple[str, ...]) -> None:
    attempt = ATTEMPTS[name]
    if attempt.layer not in layers:
        assert not offered()[attempt.layer], f"offered here, but not reported by the worker: {attempt.layer}"
        return
    outcome = outcomes[name]
    assert isinstance(outcome, Raised), outcome
    assert outcome.error == attempt.error, outcome
    assert outcome.lines, outcome


def test_nothing_was_sent_and_nothing_was_changed(
    outcomes: dict[str, Outcome], listener: socket.socket, diary: Path, layers: tuple[str, ...]
) -> None:
    if {FILES, CALLS} <= set(layers):
        with pytest.raises(BlockingIOError):
            listener.accept()
        assert [path.name for path in diary.parent.iterdir()] == ["diary.txt"]
        assert diary.read_text() == "nobody else's business"
        assert not diary.stat().st_mode & 0o111


def test_every_layer_that_this_system_offers_is_reported_and_no_other(layers: tuple[str, ...]) -> None:
    assert {name: name in layers for name in offered()} == offered()
    if sys.platform == "linux":
        assert {"memory", "file size", "open files", "core dumps", "processor time"} <= set(layers)
    assert len(set(layers)) == len(layers)


WORKING = {
    "threads": "import threading\nt = threading.Thread(target=lambda: None)\nt.start(); t.join()",
    "a pool of threads": (
        "from concurrent.futures import ThreadPoolExecutor\n"
        "with ThreadPoolExecutor(4) as pool: assert list(pool.map(abs, [-1, 2])) == [1, 2]"
    ),
    "coroutines and threads behind them": (
        "import asyncio\nasync def one(): return await asyncio.to_thread(lambda: 1)\nassert asyncio.run(one()) == 1"
    ),
    "sympy": "import sympy\nassert str(sympy.diff(sympy.sin(sympy.Symbol('x')))) == 'cos(x)'",
    "numpy.random": "import numpy\nassert numpy.random.default_rng(0).normal(size=3).shape == (3,)",
    "numpy.linalg": "import numpy.linalg\nassert numpy.linalg.inv(2*numpy.eye(2))[0, 0] == 0.5",
    "all of numpy": "import numpy, numpy.testing, numpy.fft, numpy.polynomial\nnumpy.testing.assert_allclose(1, 1)",
    "the time in other places": "import zoneinfo\nzoneinfo.ZoneInfo('Europe/Paris')",
    "the local time": "import time\ntime.tzset(); time.localtime()",
    "the locale": "import locale\nlocale.setlocale(locale.LC_ALL, '')",
    "extension modules of Python": "import hashlib, sqlite3, ssl, zlib, lzma, ctypes, decimal\nhashlib.sha256(b'x')",
    "packages beside the tutor": "import mpmath, rich.table, click",
    "imports after a new look around": "import importlib\nimportlib.invalidate_caches()\nimport wave, tomllib, rich.tree",
    "the number of processors": "import os\nassert os.cpu_count() >= 1",
    "random numbers of the system": "import os, secrets\nassert len(os.urandom(4) + secrets.token_bytes(4)) == 8",
    "throwing output away": "import os\nprint('x', file=open(os.devnull, 'w'))",
    "a look into its own folder": "import os\nassert os.listdir('.') == ['.line']",
    "the source of a helper": "import inspect, tutor.lab\nassert 'quotient' in inspect.getsource(tutor.lab.centered_diff)",
    "the source of its own functions": "import inspect\nassert 'def body_0' in inspect.getsource(body_0)",
    "a signal to itself": "import os, signal\nsignal.signal(signal.SIGUSR1, lambda *_: None)\nos.kill(os.getpid(), signal.SIGUSR1)",
    "a traceback through a helper": (
        "import traceback, tutor.lab\n"
        "try: tutor.lab.centered_diff(None, 0.0)\n"
        "except TypeError: assert 'centered_diff' in traceback.format_exc()"
    ),
}


@pytest.fixture(scope="module")
def workings(observe: Observe) -> dict[str, Outcome]:
    return each(observe, "import numpy.testing, sympy\n", WORKING)  # a file has more time than a call


@pytest.mark.parametrize("what", WORKING)
def test_a_confined_submission_can_still_use(what: str, workings: dict[str, Outcome]) -> None:
    outcome = workings[what]
    assert isinstance(outcome, Returned), outcome
    assert outcome.value == "done"


def test_star_imports_work_in_confinement(observe: Observe) -> None:
    seen = observe("from numpy import *\nfrom sympy import *\n", "float(sin(0))")
    assert seen.outcomes["0:"] == Returned(0.0), seen


def test_the_threads_of_a_linear_algebra_library_work_in_confinement(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = started.environment
    threads = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "4")
    monkeypatch.setattr(started, "environment", lambda folder: environment(folder) | threads)
    source = "import numpy as np\ndef product(n):\n    return float((np.ones((n, n)) @ np.ones((n, n))).sum())\n"
    seen = host.Sandbox().observe(source, ProbePlan((), (Probe("0:", "product(400)"),)))
    assert seen.outcomes["0:"] == Returned(400.0**3)


def test_the_watchdogs_file_cannot_fill_the_disk(observe: Observe, layers: tuple[str, ...]) -> None:
    source = """
import os

def fill():
    for number in range(3, 64):
        try:
            while os.path.samestat(os.fstat(number), os.stat(".line")):
                os.write(number, bytes(100_000))
        except OSError:
            pass
    return os.stat(".line").st_size
"""
    assert "file size" in layers
    assert observe(source, "fill()").outcomes["0:"] == Returned(1 << 20)


INSTALLED = """
import beside, importlib.util, os, tutor
assert "helper" in open(tutor.lab.__file__).read()
folder = os.path.dirname(os.path.dirname(tutor.lab.__file__))
files = [os.path.join(base, file) for base, _, names in os.walk(folder) for file in names]


def read(file):
    try:
        return open(file, "rb").read() and "read"
    except OSError as error:
        return type(error).__name__
"""


def test_an_installed_tutor_hides_its_files_and_not_the_packages_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, layers: tuple[str, ...]
) -> None:
    site = tmp_path / "lib" / "python3" / "site-packages"
    shutil.copytree(PACKAGE, site / "tutor", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(content_root(), site / "tutor" / "_content")
    (site / "beside.py").write_text("value = 1")
    (site / "derivative_tutor-1.0.0.dist-info").mkdir()
    (site / "derivative_tutor-1.0.0.dist-info" / "RECORD").write_text("tutor/checks/value.py,,")
    monkeypatch.setattr(started, "_ROOT", site)
    monkeypatch.setattr(started, "_WORKER", site / "tutor" / "sandbox" / "worker.py")
    monkeypatch.setattr(sys, "path", [*sys.path, str(site)])
    seen = host.Sandbox().observe(INSTALLED, ProbePlan((), (Probe("0:", "{file: read(file) for file in files}"),)))
    assert seen.stopped is None, seen
    outcome = seen.outcomes["0:"]
    assert isinstance(outcome, Returned), outcome
    found = {str(Path(file).relative_to(site)): result for file, result in outcome.value.items()}  # type: ignore[attr-defined]
    assert "tutor/_content/01-basic-rules/solution.py" in found
    if FILES in layers:
        assert [file for file, result in found.items() if result == "read"] == ["beside.py", "tutor/lab.py"]
    else:
        assert not offered()[FILES]


@pytest.mark.parametrize(("missing", "lost"), [("landlockpy", FILES), ("seccompy", CALLS)])
def test_a_layer_that_fails_is_not_reported_and_holds_nothing_up(
    missing: str, lost: str, layers: tuple[str, ...]
) -> None:
    script = (
        f"import os, sys; sys.modules[{missing!r}] = None\n"
        "from tutor.sandbox.confine import Confinement\n"
        "layers = Confinement(); layers.enclose(); layers.seal(os.getppid())\n"
        "print(*layers.held, sep='\\n')"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [layer for layer in layers if layer != lost]


def test_a_kernel_without_landlock_loses_that_layer_only(layers: tuple[str, ...]) -> None:
    script = (
        "import errno, os, seccompy\n"
        "old_kernel = seccompy.Filter()\n"
        "old_kernel.errno('landlock_create_ruleset', errno.ENOSYS)\n"
        "old_kernel.load()\n"
        "from tutor.sandbox.confine import Confinement\n"
        "layers = Confinement(); layers.enclose(); layers.seal(os.getppid())\n"
        "print(*layers.held, sep='\\n')"
    )
    assert CALLS in layers
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [layer for layer in layers if layer != FILES]


def test_what_the_confinement_needed_is_forgotten(observe: Observe) -> None:
    source = "import sys\nleft = [name for name in sys.modules if name.split('.')[0] in ('landlockpy', 'seccompy')]\n"
    assert observe(source, "left").outcomes["0:"] == Returned([])


FORKS_ON = """
import os, resource, sys
sys.path[:0] = {paths!r}
from tutor.sandbox import confine
if os.geteuid() == 0:
    os.setuid(54321)
confinement = confine.Confinement(without=(confine.CALLS, confine.FILES, confine.MEMORY))
confinement.enclose()
reading, writing = os.pipe()
children = []
try:
    while len(children) < 1000:
        child = os.fork()
        if child == 0:
            os.close(writing)
            os.read(reading, 1)
            os._exit(0)
        children.append(child)
except BlockingIOError:
    print(len(children), confinement.held)
finally:
    os.close(writing)
    for child in children:
        os.waitpid(child, 0)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the number of processes is limited on Linux only")
def test_where_processes_cannot_be_refused_their_number_is_limited() -> None:
    script = FORKS_ON.format(paths=[path for path in sys.path if path])
    ended = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    started, layers = ended.stdout.split(maxsplit=1)
    assert 0 < int(started) <= limits.MORE_PROCESSES
    assert confine.PROCESSES in layers
