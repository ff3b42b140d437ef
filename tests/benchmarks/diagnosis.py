"""Naming mistakes, and formulas made to be slow, against a cold `python -c "import numpy"`; both in a warm process.

Each wrong answer is asked at points of its own, so that nothing is known of it before; so none can be timed twice, and
all here is CPU time, on which other programs have little influence.
"""

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from tests.benchmarks.clocks import cold_import_work, tell
from tutor.cli.comparing import answered
from tutor.course.load import load_course
from tutor.places import content_root
from tutor.progress.store import Store
from tutor.sandbox.forked import Workers
from tutor.sandbox.host import Sandbox
from tutor.service import Tutor

EVERY = 20
"""So many answers between two imports."""
TARGET = 0.1
"""Seconds: what is shown within them seems to come at once (Nielsen, Usability Engineering, 1993, section 5.5)."""
ROUNDS = 3
FORMULAS = (
    ("x^2/(1 - x)", "1/(1 - x) - 1 - x"),
    ("9" * 10_000, None),
    ("+".join(["sin(x)^2*exp(-x)"] * 600), None),
    ("(" * 5000 + "x" + ")" * 5000, None),
    ("9^9^9^9^9^9", "9^9^9^9^9"),
    ("x^" * 30 + "x", "x^" * 29 + "x"),
    ("(1 + x)^1000", "(x + 1)^999 * (1 + x)"),
    ("(a + b + c + d)^50", "(d + c + b + a)^50"),
    ("sin(" * 30 + "x" + ")" * 30, "sin(" * 29 + "x" + ")" * 29),
    ("exp(exp(exp(exp(x))))", "exp(exp(exp(exp(x)))) + 1e-30"),
    ("+".join(f"cos({n}*x)" for n in range(38)), "+".join(f"cos({n}*x)" for n in reversed(range(38)))),
    ("sqrt((x - 1)^2) + abs(sin(1000*x))", "abs(x - 1) + sqrt(sin(1000*x)^2)"),
)
"""Long, deep, high, huge, and equal or different only just; the first one is an ordinary one."""


def main() -> None:
    """Measure in turn, and print medians, the slowest, and ratios."""
    cold: list[float] = []
    seconds = _diagnoses(cold)
    tell(f"the diagnosis of one of {len(seconds)} wrong answers", list(seconds.values()), cold, "cold import")
    slowest = max(seconds, key=lambda name: seconds[name])
    tell(f"the slowest, {slowest}", [seconds[slowest]], cold, "cold import")
    slow = sum(each > TARGET for each in seconds.values())
    print(f"above {1000 * TARGET:.0f} ms: {slow} of {len(seconds)}", flush=True)
    slowest_formula, compared, cold = _formulas()
    tell(f"the slowest of {len(FORMULAS)} formulas, {slowest_formula}", compared, cold, "cold import")


def _wrong() -> dict[str, list[Path]]:
    """The submissions of which a part is wrong, by exercise."""
    folders = sorted((Path(__file__).parents[1] / "submissions").iterdir())
    return {
        folder.name: [
            file for file in sorted(folder.glob("*.py")) if "=wrong" in file.read_text("utf-8").splitlines()[0]
        ]
        for folder in folders
    }


def _diagnoses(cold: list[float]) -> dict[str, float]:
    seconds: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder), lambda: datetime.now(UTC)) as store:
        tutor = Tutor(load_course(content_root()), store)
        workers = Workers()
        tutor.sandbox = Sandbox(workers.worker)
        for exercise, files in _wrong().items():
            for seed, file in enumerate(files):
                source = file.read_text(encoding="utf-8")
                asked = tutor.ask(tutor.course.find(exercise), seed)
                tutor.rehearse(asked)
                graded = tutor.judge(asked, source)
                started = time.process_time()
                tutor.explain(asked, graded, source)
                if seed:  # the first one imports and draws up what the exercise needs
                    seconds[f"{exercise[:2]} {file.stem}"] = time.process_time() - started
                if seed % EVERY == 0:
                    cold.append(cold_import_work())
        workers.close()
        tutor.close()
    return seconds


def _formulas() -> tuple[str, list[float], list[float]]:
    """The slowest one's beginning, its times, and those of an import between."""
    seconds: dict[tuple[str, str | None], list[float]] = {pair: [] for pair in FORMULAS}
    cold = []
    answered(*FORMULAS[0])
    for _ in range(ROUNDS):
        for left, right in FORMULAS:
            started = time.process_time()
            answered(left, right)
            seconds[left, right].append(time.process_time() - started)
        cold.append(cold_import_work())
    slowest = max(seconds, key=lambda pair: median(seconds[pair]))
    return f"{slowest[0][:24]}…", seconds[slowest], cold


if __name__ == "__main__":
    main()
