"""`tutor content check`: for those who write exercises."""

from pathlib import Path

import click

from tutor.cli.exits import Exit
from tutor.cli.present import tell
from tutor.cli.settings import Settings, common_options


@click.group()
def content() -> None:
    """For authors of exercises."""


@content.command("check")
@click.argument("folder", required=False, metavar="[DIR]", type=click.Path(readable=False, path_type=Path))
@common_options
@click.pass_obj
def check_content(settings: Settings, folder: Path | None) -> int:
    """Validate a course: its form, its truths, every starter and every reference solution.

    Exit status: 0 if nothing needs mending, 2 otherwise.
    """
    from tutor.audit import audit  # noqa: PLC0415  imports SymPy, which nothing else of the command line needs

    if folder is not None:
        settings.content_dir = folder
    settings.afresh = True
    found = 0
    for audited in audit(settings.tutor):
        found += len(audited.faults)
        tell(f"{'✗' if audited.faults else '✓'} {audited.name}")
        for fault in audited.faults:
            tell(f"    {fault}")
    tell("All is well." if not found else f"{found} {'thing needs' if found == 1 else 'things need'} mending.")
    return Exit.FAILED if found else Exit.PASSED
