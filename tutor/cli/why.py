"""`tutor why`: what exactly is checked in a part, without what would be right."""

import click

from tutor.cli.exits import Exit
from tutor.cli.present import tell, tell_json
from tutor.cli.settings import Settings, common_options, exercise_argument
from tutor.cli.texts import laid_out, linear_option, part_of, width_option


@click.command()
@exercise_argument
@click.argument("part")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@linear_option
@width_option
@common_options
@click.pass_obj
def why(settings: Settings, exercise: str, part: str, as_json: bool, linear: bool, width: int) -> int:
    """What exactly is checked in a part: what is asked, at how many points and where, and every tolerance.

    It says nothing of the answer.
    """
    from tutor.teaching import requirements  # noqa: PLC0415  imports NumPy

    chosen = settings.exercise(exercise)
    asked = part_of(chosen, part)
    checks = settings.tutor.described(chosen, asked.letter)
    if as_json:
        tell_json(requirements.as_json(chosen.id, asked, checks))
    else:
        tell(f"What is checked in {chosen.number}{asked.letter} · {asked.title}\n")
        tell(laid_out(requirements.requirements(checks), width, linear=linear))
    return Exit.PASSED
