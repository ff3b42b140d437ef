"""`tutor check --json` on 100 files in one call: time per file, against a cold `python -c "import numpy"`."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tutor.service import content_root

FILES = 100
ROUNDS = 5


def main() -> None:
    """Measure both in turn, and print medians and their ratio."""
    solution = (content_root() / "01-basic-rules" / "solution.py").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for i in range(FILES):
            file = Path(folder) / f"answer{i}.py"
            file.write_text(f"# learner {i}\n{solution}", encoding="utf-8")
            files.append(str(file))
        cold, check = [], []
        for _ in range(ROUNDS):
            cold.append(_seconds([sys.executable, "-c", "import numpy"]))
            command = [sys.executable, "-m", "tutor", "--data-dir", folder, "check", "1", *files, "--json"]
            check.append(_seconds(command) / FILES)
    print(f"check, per file of {FILES}: {1000 * median(check):.0f} ms")
    print(f"cold import of numpy:  {1000 * median(cold):.0f} ms")
    print(f"ratio: {median(check) / median(cold):.2f}")


def _seconds(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started
