"""`tutor mistakes`: the catalogue of named mistakes."""

import difflib
import shutil
import textwrap

import click

from tutor.cli.exits import Exit
from tutor.cli.present import tell
from tutor.cli.settings import common_options
from tutor.errors import UsageError


@click.command()
@click.argument("mistake", required=False, metavar="[ID]")
@common_options
def mistakes(mistake: str | None) -> int:
    """The named mistakes, each with an example; with an ID, what is said about that one."""
    from tutor.diagnosis.catalogue import CATALOGUE, sentence  # noqa: PLC0415  imports NumPy

    if mistake is None:
        for row in CATALOGUE.values():
            tell(f"{row.id}\n    {row.example}")
        return Exit.PASSED
    if mistake not in CATALOGUE:
        near = difflib.get_close_matches(mistake, CATALOGUE, 1)
        advice = f"Did you mean {near[0]}?" if near else "`tutor mistakes` lists them all."
        raise UsageError(f"There is no mistake {mistake!r}. {advice}")
    width = max(40, min(shutil.get_terminal_size().columns, 100))
    tell(f"{mistake}\n  example: {CATALOGUE[mistake].example}")
    tell(textwrap.fill(sentence(mistake, {}), width, initial_indent="  ", subsequent_indent="  "))
    return Exit.PASSED
