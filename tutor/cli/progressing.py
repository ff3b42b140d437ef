"""`tutor progress`: how many parts were passed, day by day."""

import click

from tutor.cli.exits import Exit
from tutor.cli.figures import Wanted, deliver, figure_options
from tutor.cli.present import tell
from tutor.cli.settings import Settings, common_options
from tutor.progress.over_time import in_words, parts_passed


@click.command()
@figure_options
@common_options
@click.pass_obj
def progress(settings: Settings, twin: bool, text: str | None, svg: str | None, width: int) -> int:
    """Your progress over time: parts passed against days."""
    tutor = settings.tutor
    attempts = tutor.store.attempts(None, None)[::-1]
    words = "\n".join(in_words(tutor.course, attempts))
    if not attempts:
        tell(f"{words} `tutor 1` opens the first exercise.")
        return Exit.PASSED
    figure = parts_passed(tutor.course, attempts, tutor.now())
    deliver([(figure.title, figure)], Wanted(width, twin, text, svg))
    if text is None and svg is None:
        tell(f"\n{words}")
    return Exit.PASSED
