"""`tutor run`: a file, run as plain Python runs it."""

import os
import signal
import subprocess
import sys

import click

from tutor.cli.exits import Exit
from tutor.cli.files import source_of
from tutor.cli.settings import FILE, common_options
from tutor.errors import FileError


@click.command()
@click.argument("file", type=FILE)
@common_options
def run(file: str) -> int:
    """Run a file as plain Python would. Judges nothing; `tutor.lab` is at hand.

    Exit status: 0 if it ran to its end, 1 if it stopped on an error, 2 if it cannot be read.
    """
    try:
        source_of(file)
    except FileError as error:
        raise FileError(f"{file}: {error}") from error
    script = file if not file.startswith("-") else os.path.join(os.curdir, file)  # noqa: PTH118  Path drops the dot
    with subprocess.Popen([sys.executable, script]) as process:
        previous = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the file's own, to catch or to end by
        try:
            status = process.wait()
        finally:
            signal.signal(signal.SIGINT, previous)
    return Exit.INTERRUPTED if status == -signal.SIGINT else Exit.NOT_PASSED if status else Exit.PASSED
