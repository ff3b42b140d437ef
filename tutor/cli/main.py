"""The command `tutor`: its options, its exit status, and what happens when something fails."""

import contextlib
import importlib
import io
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NoReturn

import click

from tutor.cli.characters import choose_characters
from tutor.cli.exits import Exit
from tutor.cli.present import ReaderLeft, remark
from tutor.cli.settings import Settings, common_options
from tutor.errors import TutorError
from tutor.files import why
from tutor.service import Tutor, logged

EPILOG = """\b
The shell completes commands, options and exercises after one line in its start-up file:
  bash (~/.bashrc)                   eval "$(_TUTOR_COMPLETE=bash_source tutor)"
  zsh (~/.zshrc)                     eval "$(_TUTOR_COMPLETE=zsh_source tutor)"
  fish (~/.config/fish/config.fish)  _TUTOR_COMPLETE=fish_source tutor | source
"""


MODULES = {
    "answers": "answers", "check": "checking", "content": "content", "derivative": "derivative", "doctor": "doctor",
    "export": "exchanging", "formula": "formula", "hint": "learning", "history": "remembering", "import": "exchanging",
    "keys": "rebinding", "lab": "experimenting",
    "list": "learning", "mistakes": "mistakes", "plot": "plotting", "problem": "reading", "progress": "progressing",
    "reset": "learning", "restore": "remembering", "review": "reviewing", "rule": "rule", "run": "running",
    "sibling": "sibling", "solution": "reading",
    "start": "learning", "status": "learning", "watch": "watching",
    "why": "why",
}  # fmt: skip
"""Command → its module, imported only when the command is wanted: all together take longer than the interface's own."""


class Commands(click.Group):
    """`tutor 3` and `tutor 03-implicit-differentiation` open the interface at an exercise."""

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in MODULES:
            return super().get_command(context, name)
        module = importlib.import_module(f"tutor.cli.{MODULES[name]}")
        return next(each for each in vars(module).values() if isinstance(each, click.Command) and each.name == name)

    def list_commands(self, context: click.Context) -> list[str]:
        return sorted([*super().list_commands(context), *MODULES])

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in MODULES and args[0][:1].isdecimal():
            return "open", open_interface, args
        if args and self.get_command(context, args[0]) is None:
            from difflib import get_close_matches  # noqa: PLC0415  only where a name is misspelt

            if near := get_close_matches(args[0], MODULES, 1):
                context.fail(f"No such command {args[0]!r}. Did you mean {near[0]!r}?")
        return super().resolve_command(context, args)


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EPILOG,
)
@click.version_option(package_name="derivative-tutor", prog_name="tutor", message="%(prog)s %(version)s")
@common_options
@click.pass_context
def cli(context: click.Context) -> int:
    """Learn derivatives for machine learning, in the terminal and offline.

    Without a command the interface opens where you left off; `tutor 3` opens exercise 3.
    """
    context.ensure_object(Settings)
    if context.invoked_subcommand is None:
        status: int = context.invoke(open_interface)
        return status
    return Exit.PASSED


@cli.command("open", hidden=True)
@click.argument("exercise", required=False)
@common_options
@click.pass_obj
def open_interface(settings: Settings, exercise: str | None = None) -> int:
    """Open the interface, at an exercise if one is named."""
    chosen = settings.exercise(exercise) if exercise else None
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise click.UsageError(
            "The interface needs a terminal. For scripts there is `tutor check`; see `tutor --help`."
        )
    from tutor.tui.app import TutorApp  # noqa: PLC0415  Textual is imported only to be shown

    return TutorApp(settings.tutor, chosen).run_to_the_end()


def main() -> None:
    """Run a command and exit with its status; whatever fails is told in a sentence, never by a traceback."""
    choose_characters(sys.argv[1:])
    settings = Settings()
    leave(settings, lambda: cli.main(obj=settings, standalone_mode=False, prog_name="tutor") or Exit.PASSED)


def leave(settings: Settings, work: Callable[[], int]) -> NoReturn:
    """Do the work, tell what failed, put everything away, and exit with its status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # where a character is lacking another one will do
    status, told = _status(settings, work)
    if "tutor" in settings.__dict__:
        _close(settings.tutor, told)
    _let_go_of_output()
    sys.exit(status)


def _status(settings: Settings, work: Callable[[], int]) -> tuple[int, str]:
    """What came of it, and the sentence on an expected failure that was told."""
    told = ""
    try:
        return work(), told
    except click.exceptions.Abort:
        return Exit.INTERRUPTED, told
    except click.ClickException as error:
        with contextlib.suppress(OSError):
            error.show()
    except TutorError as error:
        told = str(error)
        remark(f"tutor: {told}")
    except ReaderLeft:
        pass  # there is nothing to say, and nobody to hear it
    except OSError as error:  # a full disk, no process to be had: not ours, and what is refused is in the log
        kept = logged(error, settings.data_folder, datetime.now(UTC))
        remark(f"tutor: the system refused: {why(error)}. {kept}")
    except Exception as error:  # noqa: BLE001  ours: kept for a report, and told without a traceback
        kept = logged(error, settings.data_folder, datetime.now(UTC))
        remark(f"tutor: something went wrong in the tutor itself: {type(error).__name__}. {kept}")
    return Exit.FAILED, told


def _close(tutor: Tutor, told: str) -> None:
    """Put the progress away, and tell what happened to it; a reason that was told already is not told twice."""
    try:
        tutor.close()
    except TutorError as error:
        remark(f"tutor: {error}")
    for notice in tutor.store.notices:
        if not told or told not in notice:
            remark(f"tutor: {notice}")


def _let_go_of_output() -> None:
    """What could not be written is given up, so that the interpreter does not complain of it at its end."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
