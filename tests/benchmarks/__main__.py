"""Prints every ratio, or those of the subjects that are named: `make benchmark`, `python -m tests.benchmarks verdict`."""

import importlib
import os
import platform
import sys

SUBJECTS = ("interface", "verdict", "memory", "checking", "grading", "diagnosis", "scale")
"""Modules beside this one."""


def main(names: list[str]) -> None:
    """Run these subjects, or all, one after the other."""
    unknown = [name for name in names if name not in SUBJECTS]
    if unknown:
        sys.exit(f"There is no subject {', '.join(unknown)}: choose from {', '.join(SUBJECTS)}.")
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, {platform.system()}", flush=True)
    for name in names or SUBJECTS:
        print(f"\n{name}", flush=True)
        importlib.import_module(f"tests.benchmarks.{name}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
