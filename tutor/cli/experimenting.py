"""`tutor lab`: one picture of an exercise's laboratory, for values that are named, and what is to be seen in words."""

from collections.abc import Callable
from textwrap import wrap
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tutor.cli.exits import Exit
from tutor.cli.figures import Wanted, deliver, figure_options
from tutor.cli.files import source_of
from tutor.cli.numbers import whole
from tutor.cli.present import remark, tell
from tutor.cli.settings import FILE, Settings, common_options, exercise_argument
from tutor.errors import FileError, UsageError

if TYPE_CHECKING:  # imports NumPy
    from tutor.laboratory.experiment import Dials, Experiment

Command = TypeVar("Command", bound=Callable[..., Any])

SYMBOLS = {
    "x": "The point of the tangent or of the quotients.",
    "t": "The angle on the ellipse.",
    "h": "The step of the secant or of the quotients.",
    "c": "The point of the tangent that should be parallel.",
    "b": "The right end of the secant.",
    "z": "The input of each layer.",
    "L": "The number of layers.",
    "rate": "The learning rate.",
    "steps": "The number of steps.",
}


def _dial_options(command: Command) -> Command:
    for symbol, told in reversed(SYMBOLS.items()):
        command = click.option(f"--{symbol}", symbol, type=float, metavar="N", help=told)(command)
    return command


@click.command()
@exercise_argument
@click.argument("file", required=False, type=FILE)
@click.option("--number", type=whole(1), metavar="N", help="Which laboratory, where there are several.")
@_dial_options
@figure_options
@common_options
@click.pass_obj
def lab(
    settings: Settings, /, exercise: str, file: str | None, number: int | None,
    twin: bool, text: str | None, svg: str | None, width: int, **values: float | None,
) -> int:  # fmt: skip
    """What your functions do at a point, a step, a depth, a learning rate: a picture, and a sentence on it.

    From a file of yours (`-`: standard input; none: your draft). `tutor lab EXERCISE` without values says which there
    are. In the interface, alt+l opens the same with keys that move them. Nothing is judged or recorded.
    """
    from tutor.grading.wording import stopped_where  # noqa: PLC0415  imports NumPy
    from tutor.laboratory.assemble import experiments_of, pictured, plans_of  # noqa: PLC0415
    from tutor.laboratory.experiment import Readings  # noqa: PLC0415

    tutor, chosen = settings.tutor, settings.exercise(exercise)
    experiments = experiments_of(chosen)
    if not experiments:
        raise UsageError(f"Exercise {chosen.number} has no laboratory.")
    wanted = {symbol: value for symbol, value in values.items() if value is not None}
    experiment, dials = _chosen(experiments, number, wanted)
    try:
        source = tutor.text_of(chosen) if file is None else source_of(file)
    except FileError as error:
        raise FileError(f"{file}: {error}") from error
    seen, truth = tutor.replies(chosen, source, plans_of(experiment, dials))
    if seen.stopped is not None:
        remark(f"Your code {stopped_where(seen.stopped)} What follows is drawn from what came before.")
    picture = pictured(experiment, Readings(seen, truth), dials, dials.start)
    heading = f"{experiment.part} · {experiment.title}"
    deliver([(heading, picture.figure)], Wanted(width, twin, text, svg))
    if svg is None and text is None:
        tell("\n".join(wrap(picture.words, width)))
        remark(_ranges(experiments, experiment, dials))
    return Exit.PASSED


def _chosen(
    experiments: "tuple[Experiment, ...]", number: int | None, wanted: dict[str, float]
) -> "tuple[Experiment, Dials]":
    """The experiment that is asked for, or the first that has all these dials, and the dials set.

    Raises:
        UsageError: there is none, or a dial does not go so far.
    """
    if number is not None and number > len(experiments):
        raise UsageError(f"There {'is 1 laboratory' if len(experiments) == 1 else f'are {len(experiments)}'} here.")
    for experiment in experiments if number is None else experiments[number - 1 : number]:
        dials = experiment.dials()
        if wanted.keys() <= {dials.across.symbol, dials.upwards.symbol}:
            return experiment, dials.set_to(wanted)
    known = "; ".join(
        f"{i}: --{dials.across.symbol}, --{dials.upwards.symbol}"
        for i, dials in enumerate((experiment.dials() for experiment in experiments), 1)
    )
    raise UsageError(f"No laboratory here has {' and '.join(f'--{symbol}' for symbol in wanted)}. There are {known}.")


def _ranges(experiments: "tuple[Experiment, ...]", chosen: "Experiment", dials: "Dials") -> str:
    told = " and ".join(f"--{dial.symbol} {dial.reach}" for dial in (dials.across, dials.upwards))
    others = [str(i) for i, each in enumerate(experiments, 1) if each is not chosen]
    more = f" Other laboratories: --number {', '.join(others)}." if others else ""
    return f"Move {told}.{more}"
