"""The command `tutor`: its options, its exit status, and what happens when something fails."""

import os
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

import click

from tutor.cli import checking, content, formula, learning
from tutor.cli.settings import Settings, common_options
from tutor.errors import TutorError

FAILED = 2


class Commands(click.Group):
    """`tutor 3` and `tutor 03-implicit-differentiation` open the interface at an exercise."""

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands and args[0][:1].isdecimal():
            return "open", open_interface, args
        return super().resolve_command(context, args)


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="derivative-tutor", prog_name="tutor", message="%(prog)s %(version)s")
@common_options
@click.pass_context
def cli(context: click.Context) -> None:
    """Learn derivatives for machine learning, in the terminal and offline.

    Without a command the interface opens where you left off; `tutor 3` opens exercise 3.
    """
    context.ensure_object(Settings)
    if context.invoked_subcommand is None:
        context.invoke(open_interface)


@cli.command("open", hidden=True)
@click.argument("exercise", required=False)
@common_options
@click.pass_obj
def open_interface(settings: Settings, exercise: str | None = None) -> None:
    """Open the interface, at an exercise if one is named."""
    chosen = settings.exercise(exercise) if exercise else None
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(
            "The interface needs a terminal. For scripts there is `tutor check`; see `tutor --help`."
        )
    from tutor.tui.app import TutorApp  # noqa: PLC0415  Textual is imported only to be shown

    raise SystemExit(TutorApp(settings.tutor, chosen).run_to_the_end())


for command in (*checking.COMMANDS, *learning.COMMANDS, formula.formula, content.content):
    cli.add_command(command)


def main() -> None:
    """Run a command. Status 2: it could not do its work."""
    settings = Settings()
    try:
        status = cli.main(obj=settings, standalone_mode=False, prog_name="tutor")
    except click.exceptions.Abort:
        status = 130
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except TutorError as error:
        click.echo(f"tutor: {error}", err=True)
        status = FAILED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader left: nothing to say, and to nobody
        status = FAILED
    except Exception as error:  # noqa: BLE001  ours: kept for a report, and told without a traceback
        click.echo(
            f"tutor: something went wrong in the tutor itself: {type(error).__name__}. {_kept(settings)}", err=True
        )
        status = FAILED
    finally:
        if "tutor" in settings.__dict__:
            settings.tutor.close()
    sys.exit(status if isinstance(status, int) else 0)


def _kept(settings: Settings) -> str:
    """Write the traceback to the log, and say where."""
    log = Path(settings.data_folder) / "tutor.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC).isoformat()}\n{traceback.format_exc()}\n")
    except OSError as error:
        return f"The log could not be written ({error.strerror}):\n{traceback.format_exc()}"
    return f"The details are in {log}."
