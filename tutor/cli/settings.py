"""Where the course and the progress are, as options and environment say; the tutor is made when it is needed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource
from click.shell_completion import CompletionItem

from tutor.cli.characters import OPTION
from tutor.course.load import load_course
from tutor.course.model import Exercise
from tutor.errors import TutorError, UsageError
from tutor.places import content_root, data_root
from tutor.progress.store import Store
from tutor.service import Tutor

Command = TypeVar("Command", bound=Callable[..., Any])

FILE = click.Path(readable=False)
"""A file, for shell completion; whether it can be used is said when it is opened."""


@dataclass
class Settings:
    """The options that all commands share, filled in wherever on the line they stand."""

    data_dir: Path | None = None
    content_dir: Path | None = None
    afresh: bool = False
    """Every file of the course is read, whatever an index says."""

    @cached_property
    def data_folder(self) -> Path:
        """The named data folder, or the platform's."""
        return self.data_dir or data_root()

    @cached_property
    def store(self) -> Store:
        """This learner's progress."""
        return Store(self.data_folder, lambda: datetime.now(UTC))

    @cached_property
    def tutor(self) -> Tutor:
        """The course with this learner's progress.

        Raises:
            ContentError: there is no course where it should be.
        """
        course = load_course(self.content_dir or content_root(), None if self.afresh else self.data_folder)
        return Tutor(course, self.store)

    def exercise(self, wanted: str) -> Exercise:
        """The exercise with this number or id.

        Raises:
            UsageError: there is none.
            ContentError: it is damaged.
        """
        try:
            return self.tutor.course.find(wanted)
        except UsageError as error:
            if Path(wanted).is_file():  # as in `tutor check answer.py`
                raise UsageError(
                    f"{wanted} is a file: name the exercise before it, such as 1. `tutor list` shows all."
                ) from error
            raise


def common_options(command: Command) -> Command:
    """`--data-dir`, `--content` and `--ascii`, before or after the command; they beat the environment."""

    def keep(attribute: str) -> Callable[[click.Context, click.Parameter, Path | None], None]:
        def callback(context: click.Context, parameter: click.Parameter, value: Path | None) -> None:
            settings = context.ensure_object(Settings)
            said = context.get_parameter_source(parameter.name or "") is ParameterSource.COMMANDLINE
            if value is not None and (said or getattr(settings, attribute) is None):
                setattr(settings, attribute, value)

        return callback

    for option, variable, attribute, text in (
        ("--content", "TUTOR_CONTENT_DIR", "content_dir", "A course folder; by default the course in the package."),
        ("--data-dir", "TUTOR_DATA_DIR", "data_dir", "Where progress is kept; by default your user data folder."),
    ):
        command = click.option(
            option, envvar=variable, type=click.Path(readable=False, path_type=Path), expose_value=False, is_eager=True,
            callback=keep(attribute), metavar="DIR", help=text,
        )(command)  # fmt: skip
    return click.option(
        OPTION, is_flag=True, expose_value=False, help="ASCII alone; by itself where the terminal has no more."
    )(command)  # `characters` has seen to it


def exercise_argument(command: Command) -> Command:
    """`EXERCISE`: a number or an id, which the shell completes."""
    return click.argument("exercise", shell_complete=_exercises)(command)


def _exercises(context: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    try:
        exercises = context.ensure_object(Settings).tutor.course.exercises
    except TutorError:
        return []  # a shell that completes is no place for a complaint
    names = [(exercise.id, exercise.title) for exercise in exercises]
    if incomplete:
        names += [(str(exercise.number), exercise.title) for exercise in exercises]
    return [CompletionItem(name, help=title) for name, title in names if name.startswith(incomplete)]
