"""A notebook grader, otter-grader, against `tutor check`: time per answer, each grading all of them in one command.

Otter runs each answer as a notebook in a kernel of its own and then a few tests, without Docker; that is its cheapest
way (`otter.api`, https://otter-grader.readthedocs.io), one after the other. The tutor uses all processors, confines each
answer, asks at many points, and names mistakes.
"""

import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from tests.benchmarks.clocks import command_seconds, tell
from tutor.places import content_root

EXERCISE = "01-basic-rules"
ANSWERS = 20
CLASS = 300
"""The same answers again and again, as of a large class: a batch has one start-up."""
ROUNDS = 3
WRONG = (
    "nearly_right",
    "right_at_the_worked_example_only",
    "right_on_part_of_the_domain",
    "rule_slips_first_collection",
    "rule_slips_second_collection",
)
RIGHT = (
    "element_by_element",
    "polyval_callable_object_and_partial",
    "textbook_answers",
    "vectorized_through_the_given_functions",
)
"""Files of `tests/submissions` that a grader without protection may run as well; the reference solution is added."""
TESTS = {
    "a": ("f_prime(2.0)", "95.0", "f_prime(np.array([-1.0, 0.0, 3.0]))", "[-1.0, 7.0, 319.0]"),
    "b": ("g_prime(1.0)", "1.5*np.e", "g_prime(np.array([0.25, 4.0]))", "[1.5*np.exp(0.25), 2.25*np.exp(4.0)]"),
    "c": ("h_prime(3.0)", "0.5", "h_prime(np.array([-1.0, 0.0, 2.0]))", "[0.5, -1.0, -1.0]"),
}
"""Of each part a value at a number and values at an array, each with the truth."""
NOT_ALL_PASSED = 1
"""The exit status of `tutor check`."""
GRADE = """
import json, sys
from otter.api import grade_submission
archive, *notebooks = sys.argv[1:]
scores = [grade_submission(notebook, archive, quiet=True).total for notebook in notebooks]
print(json.dumps(scores))
"""


def main() -> None:
    """Measure both in turn, and print medians and their ratios."""
    if importlib.util.find_spec("otter") is None or importlib.util.find_spec("ipykernel") is None:
        print("otter-grader is not installed, so it is not compared: `make benchmark` installs it.", flush=True)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive = _archive(folder)
        notebooks, files = _written(folder)
        otter: list[float] = []
        few: list[float] = []
        many: list[float] = []
        for _ in range(ROUNDS):
            otter.append(_otter_seconds(archive, notebooks) / ANSWERS)
            few.append(_tutor_seconds(folder, files) / ANSWERS)
            many.append(_tutor_seconds(folder, list(islice(cycle(files), CLASS))) / CLASS)
    tell(f"otter-grader per answer, {ANSWERS} answers", otter, few, f"tutor check with these {ANSWERS}")
    tell(f"otter-grader per answer, {ANSWERS} answers", otter, many, f"tutor check with {CLASS}")


def _archive(folder: Path) -> Path:
    """What the graders of one exercise need, as `otter generate` packs it."""
    tests = folder / "tests"
    tests.mkdir()
    for letter, (number, truth, array, truths) in TESTS.items():
        cases = [
            {"code": f">>> import numpy as np\n>>> bool(np.allclose({asked}, {value}, rtol=1e-9))\nTrue"}
            for asked, value in ((number, truth), (array, truths))
        ]
        suites = [{"cases": cases, "scored": True, "setup": "", "teardown": "", "type": "doctest"}]
        test = {"name": letter, "points": 1, "suites": suites}
        (tests / f"{letter}.py").write_text(f"OK_FORMAT = True\n\ntest = {test!r}\n", encoding="utf-8")
    archive = folder / "autograder.zip"
    generate = ["generate", "--tests-dir", str(tests), "--no-requirements", "--no-environment", "--no-config"]
    command = [sys.executable, "-m", "otter", *generate, "--output-path", str(archive)]
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
    return archive


def _written(folder: Path) -> tuple[list[str], list[str]]:
    """The same answers as notebooks of one cell and as files."""
    submissions = Path(__file__).parents[1] / "submissions" / EXERCISE
    paths = [submissions / f"{name}.py" for name in WRONG + RIGHT]
    paths.append(content_root() / EXERCISE / "solution.py")
    notebooks, files = [], []
    for number, path in enumerate(islice(cycle(paths), ANSWERS)):
        source = path.read_text(encoding="utf-8")
        cell = {"cell_type": "code", "id": "answer", "metadata": {}, "execution_count": None, "outputs": []}
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        notebook = {
            "cells": [cell | {"source": source}],
            "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
            "nbformat": 4,
            "nbformat_minor": 5,
        }
        as_notebook, as_file = folder / f"answer{number}.ipynb", folder / f"answer{number}.py"
        as_notebook.write_text(json.dumps(notebook), encoding="utf-8")
        as_file.write_text(source, encoding="utf-8")
        notebooks.append(str(as_notebook))
        files.append(str(as_file))
    return notebooks, files


def _otter_seconds(archive: Path, notebooks: list[str]) -> float:
    started = time.perf_counter()
    command = [sys.executable, "-c", GRADE, str(archive), *notebooks]
    ended = subprocess.run(command, check=True, capture_output=True, text=True, cwd=archive.parent)
    seconds = time.perf_counter() - started
    scores = json.loads(ended.stdout.splitlines()[-1])
    answers = cycle((*[False] * len(WRONG), *[True] * (len(RIGHT) + 1)))
    refused = [score for score, right in zip(scores, answers, strict=False) if right and score != len(TESTS)]
    assert not refused, ended.stdout
    return seconds


def _tutor_seconds(folder: Path, files: list[str]) -> float:
    command = [sys.executable, "-m", "tutor", "--data-dir", str(folder), "check", EXERCISE, *files, "--json"]
    return command_seconds(command, NOT_ALL_PASSED)


if __name__ == "__main__":
    main()
