"""`tutor plot`: an exercise's curves, the learner's own over the true ones."""

from dataclasses import replace

import click

from tutor.canvas.look import printable
from tutor.canvas.residual import residual
from tutor.canvas.twin import shapes
from tutor.cli.exits import Exit
from tutor.cli.figures import Wanted, deliver, figure_options
from tutor.cli.files import source_of
from tutor.cli.present import remark
from tutor.cli.settings import FILE, Settings, common_options, exercise_argument
from tutor.cli.texts import part_of
from tutor.course.model import Exercise
from tutor.errors import FileError, UsageError
from tutor.service import Tutor
from tutor.wire.figure import Figure
from tutor.wire.probe import ProbePlan


@click.command()
@exercise_argument
@click.argument("file", required=False, type=FILE)
@click.option("--part", help="Only the plots of this part.")
@click.option("--residual", "difference", is_flag=True, help="Your curves minus the true ones.")
@figure_options
@common_options
@click.pass_obj
def plot(
    settings: Settings, exercise: str, file: str | None, part: str | None, difference: bool,
    twin: bool, text: str | None, svg: str | None, width: int,
) -> int:  # fmt: skip
    """The plots of an exercise, from a file of yours (`-`: standard input; none: your draft), over the true curves.

    Those that your code draws itself follow. Nothing is judged or recorded.
    """
    tutor = settings.tutor
    chosen = settings.exercise(exercise)
    letter = None if part is None else part_of(chosen, part).letter
    try:
        source = tutor.text_of(chosen) if file is None else source_of(file)
    except FileError as error:
        raise FileError(f"{file}: {error}") from error
    figures = [(of, figure, "") for of, figure in _figures(tutor, chosen, source) if letter in (None, of)]
    if difference:
        figures = [(of, apart, _said(figure)) for of, figure, _ in figures if (apart := _residual(figure)) is not None]
    if not figures:
        raise UsageError(
            "There is nothing of yours to compare there yet." if difference else "There is no plot of that part."
        )
    headed = [
        (f"{of or 'yours'} · {printable(figure.title)}".rstrip(" ·") + said, figure) for of, figure, said in figures
    ]
    deliver(headed, Wanted(width, twin, text, svg))
    return Exit.PASSED


def _figures(tutor: Tutor, exercise: Exercise, source: str) -> list[tuple[str, Figure]]:
    """(part, figure); those that the submission drew belong to no part."""
    from tutor.grading.wording import stopped_where  # noqa: PLC0415  imports NumPy
    from tutor.plots import figures_of, probes_of  # noqa: PLC0415

    plans = (ProbePlan((), probes_of(exercise, yours=True)), ProbePlan((), probes_of(exercise, yours=False)))
    seen, truth = tutor.replies(exercise, source, plans)
    if seen.stopped is not None:
        remark(f"Your code {stopped_where(seen.stopped)} What follows is drawn from what came before.")
    return [*figures_of(exercise, seen, truth), *(("", figure) for figure in seen.figures)]


def _said(figure: Figure) -> str:
    """What the learner's curves are off by, where that has a simple shape, each on a line of its own."""
    return "".join(f"\n{sentence}" for sentence in shapes(figure))


def _residual(figure: Figure) -> Figure | None:
    apart = None if figure.names else residual(figure)  # components have both values in each row
    return None if apart is None else replace(apart, title=f"{figure.title}: {apart.title.lower()}")
