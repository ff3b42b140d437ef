"""`tutor content check`: for those who write exercises."""

from pathlib import Path

import click

from tutor.cli.settings import Settings, common_options


@click.group()
def content() -> None:
    """For authors of exercises."""


@content.command("check")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@common_options
@click.pass_obj
def check_content(settings: Settings, folder: Path | None) -> None:
    """Validate a course: its form, its truths, every starter and every reference solution."""
    from tutor.audit import audit  # noqa: PLC0415  imports SymPy, which nothing else of the command line needs

    if folder is not None:
        settings.content_dir = folder
    broken = 0
    for audited in audit(settings.tutor):
        broken += bool(audited.faults)
        click.echo(f"{'✗' if audited.faults else '✓'} {audited.exercise}")
        for fault in audited.faults:
            click.echo(f"    {fault}")
    click.echo("All is well." if not broken else f"{broken} of the exercises need mending.")
    raise SystemExit(2 if broken else 0)
