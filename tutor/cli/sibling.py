"""`tutor sibling`: one more example of the skill that a part is about."""

import click

from tutor.cli.exits import Exit
from tutor.cli.present import tell
from tutor.cli.settings import Settings, common_options, exercise_argument
from tutor.cli.texts import laid_out, linear_option, part_of, width_option
from tutor.errors import UsageError
from tutor.guidance import next_example


@click.command()
@exercise_argument
@click.argument("part")
@linear_option
@width_option
@common_options
@click.pass_obj
def sibling(settings: Settings, exercise: str, part: str, linear: bool, width: int) -> int:
    """Another function of the same skill as a part, worked out rule by rule; a new one each time."""
    chosen = settings.exercise(exercise)
    asked = part_of(chosen, part)
    text = next_example(settings.tutor, chosen, asked.letter)
    if text is None:
        raise UsageError(
            f"There are no further examples for {chosen.number}{asked.letter}; `tutor hint` leads to a written one."
        )
    tell(laid_out(text, width, linear=linear))
    return Exit.PASSED
