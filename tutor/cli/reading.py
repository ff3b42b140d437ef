"""`tutor problem` and `tutor solution`: what there is to read of an exercise."""

import sys
from collections.abc import Iterator

import click

from tutor.answers.folder import latest_text
from tutor.cli.exits import Exit
from tutor.cli.present import harmless, painted, tell
from tutor.cli.settings import Settings, common_options, exercise_argument
from tutor.cli.texts import laid_out, linear_option, part_of, width_option
from tutor.course.load import sections
from tutor.course.model import Exercise, Part
from tutor.errors import UsageError
from tutor.grading.comparison import Comparison, compared
from tutor.progress import solutions

DONE = ("passed", "self-assessed")


@click.command()
@exercise_argument
@click.argument("part", required=False)
@linear_option
@width_option
@common_options
@click.pass_obj
def problem(settings: Settings, exercise: str, part: str | None, linear: bool, width: int) -> int:
    """The text of an exercise, or of one of its parts."""
    chosen = settings.exercise(exercise)
    text = chosen.problem if part is None else sections(chosen.problem)[part_of(chosen, part).letter]
    tell(f"{chosen.number} · {chosen.title}\n\n{laid_out(text, width, linear=linear)}")
    return Exit.PASSED


@click.command()
@exercise_argument
@click.argument("part")
@click.option("--yes", is_flag=True, help="Do not ask, also where you have not tried the part yet.")
@click.option("--compare", is_flag=True, help="Show your own code beside the reference too.")
@linear_option
@width_option
@common_options
@click.pass_obj
def solution(settings: Settings, exercise: str, part: str, yes: bool, compare: bool, linear: bool, width: int) -> int:
    """The worked solution of a part; your progress notes it if the part is not passed yet.

    Exit status: 0 if it was shown, 1 if you would rather not see it yet.
    """
    chosen = settings.exercise(exercise)
    wanted = part_of(chosen, part)
    store = settings.tutor.store
    if not solutions.is_open(store, chosen.id, wanted.letter) and not yes and not _is_meant(chosen, wanted):
        return Exit.NOT_PASSED
    solutions.note_read(store, chosen.id, wanted.letter)
    tell(laid_out(wanted.solution, width, linear=linear))
    if compare:
        comparison = compared(chosen, wanted.letter, latest_text(store, chosen) or chosen.starter)
        tell(f"\nYour code beside the reference\n{comparison.sentence}\n")
        tell("\n".join(painted(*each) for each in _rows(comparison)))
    return Exit.PASSED


def _rows(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """The lines, each with the status in whose colour it is shown."""
    for mark, line in comparison.lines:
        yield harmless(f"{mark} {line}").rstrip(), {"-": "wrong", "+": "passed", " ": "todo"}[mark]


def _is_meant(exercise: Exercise, part: Part) -> bool:
    place = f"{exercise.number} {part.letter}"
    gentler = f"`tutor hint {place}` gives less away, and leaves more of it to you."
    if not sys.stdin or not sys.stdin.isatty():
        raise UsageError(
            f"You have not tried this part yet. {gentler} To read the solution: tutor solution {place} --yes"
        )
    question = f"{part.letter} · {part.title} is not tried yet; {gentler} Show the worked solution?"
    return click.confirm(question, err=True)
