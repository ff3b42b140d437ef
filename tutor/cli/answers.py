"""`tutor answers`: everything a learner wrote, in a folder to take away."""

from pathlib import Path

import click

from tutor.answers.folder import write_answers
from tutor.cli.exits import Exit
from tutor.cli.present import remark, tell
from tutor.cli.settings import FILE, Settings, common_options


@click.command()
@click.argument("folder", type=FILE)
@common_options
@click.pass_obj
def answers(settings: Settings, folder: str) -> int:
    """Write all your answers to a folder, as .py files that run alone, with a report to read.

    A text is your draft, or your last attempt where that is newer. The files need nothing but Python and NumPy.
    """
    told = write_answers(settings.tutor, Path(folder))
    for name in settings.tutor.course.damaged:
        remark(f"tutor: {name} is damaged, and left out.")
    tell(told)
    return Exit.PASSED
