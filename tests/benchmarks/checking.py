"""`tutor check --json` on many files in one call, against a cold `python -c "import numpy"`: time per file and core."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tutor.cli.batch import JOBS
from tutor.places import content_root

FILES = 300
ROUNDS = 5
COLD = 5
"""Imports in each round: one is soon over, and varies."""


def main() -> None:
    """Measure both in turn, and print medians and their ratio."""
    solution = (content_root() / "01-basic-rules" / "solution.py").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for i in range(FILES):
            file = Path(folder) / f"answer{i}.py"
            file.write_text(f"# learner {i}\n{solution}", encoding="utf-8")
            files.append(str(file))
        cold, check, ratios = [], [], []
        for _ in range(ROUNDS):
            imports = [_seconds([sys.executable, "-c", "import numpy"]) for _ in range(COLD)]
            command = [sys.executable, "-m", "tutor", "--data-dir", folder, "check", "1", *files, "--json"]
            check.append(_seconds(command) / FILES)
            imports += [_seconds([sys.executable, "-c", "import numpy"]) for _ in range(COLD)]
            cold.append(median(imports))
            ratios.append(check[-1] / cold[-1])
    print(f"check, per file of {FILES}, {JOBS} at a time: {1000 * median(check):.1f} ms")
    print(f"cold import of numpy: {1000 * median(cold):.1f} ms")
    print(f"ratio: {median(ratios):.2f} of the time, {JOBS * median(ratios):.2f} of the time of one core")


def _seconds(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started
