"""`tutor rule`: the cards of the rules."""

import click

from tutor.cli.exits import Exit
from tutor.cli.present import tell
from tutor.cli.settings import Settings, common_options
from tutor.cli.texts import laid_out, linear_option, width_option


@click.command()
@click.argument("name", nargs=-1, metavar="[NAME]")
@linear_option
@width_option
@common_options
@click.pass_obj
def rule(settings: Settings, name: tuple[str, ...], linear: bool, width: int) -> int:
    """A rule on one card: its formula, when to use it, an example, the usual slip. Without a NAME: all there are."""
    known = settings.tutor.rules
    if name:
        tell(laid_out(known.find(" ".join(name)).markdown, width, linear=linear))
    elif known.cards:
        for card in known.cards:
            tell(card.title)
    else:
        tell("This course has no rule cards.")
    return Exit.PASSED
