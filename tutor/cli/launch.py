"""The beginning of the command `tutor`: the plain way into the interface is short, all other commands are `main`'s."""

import gc
import os
import sys
import threading
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tutor.cli.characters import OPTION, choose_characters
from tutor.cli.exits import Exit

if TYPE_CHECKING:
    from tutor.cli.settings import Settings
    from tutor.tui.early_app import EarlyApp

OPTIONS = {"--data-dir": "TUTOR_DATA_DIR", "--content": "TUTOR_CONTENT_DIR"}
"""Option → the variable that says the same, as in `settings.common_options`."""


class Wanted(NamedTuple):
    """The interface, at an exercise if one is named."""

    exercise: str | None
    data: Path | None
    content: Path | None


def wanted_from(arguments: Sequence[str]) -> Wanted | None:
    """What a plain line asks for: `tutor [EXERCISE] [--data-dir DIR] [--content DIR] [--ascii]`; None for any other."""
    said = {option: os.environ.get(variable) for option, variable in OPTIONS.items()}
    exercises = []
    rest = iter(arguments)
    for argument in rest:
        if argument in OPTIONS:
            said[argument] = next(rest, None)
            if said[argument] is None:
                return None
        elif argument == OPTION:
            pass  # `choose_characters` has seen it
        elif argument[:1].isdecimal():
            exercises.append(argument)
        else:
            return None
    if len(exercises) > 1:
        return None
    data, content = (Path(said[option] or "") if said[option] else None for option in OPTIONS)
    return Wanted(exercises[0] if exercises else None, data, content)


def main() -> None:
    """Open the interface, or run the command that is asked for; and exit with the status of either."""
    try:
        gc.disable()  # until the first frame is there: a collection would go through half of Textual
        wanted = wanted_from(sys.argv[1:])
        if wanted is not None and all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
            choose_characters(sys.argv[1:])
            _open(wanted)
        gc.enable()
        from tutor.cli.interruption import insist  # noqa: PLC0415  the interface hears Ctrl+C as a key

        insist()
        from tutor.cli.main import main as command  # noqa: PLC0415  imports Click, and what makes a tutor

        command()
    except KeyboardInterrupt:  # while modules were being read: what runs tells of it by itself
        sys.exit(Exit.INTERRUPTED)


def _open(wanted: Wanted) -> None:
    """Open the interface and exit; return where there is no exercise to open at once."""
    from tutor.places import content_root, data_root  # noqa: PLC0415
    from tutor.tui.opening import opening_of  # noqa: PLC0415

    turn = threading.Lock()

    @cache
    def made() -> "Settings":
        from tutor.cli.settings import Settings  # noqa: PLC0415  not before the first frame

        return Settings(wanted.data, wanted.content)

    def settings() -> "Settings":
        with turn:  # asked for in threads: there must be one store alone
            made().store  # noqa: B018  made here, while nobody else can
            return made()

    content, data = wanted.content or content_root(), wanted.data or data_root()
    opening = opening_of(content, data, wanted.exercise, lambda: settings().tutor, lambda: settings().store)
    if opening is None:
        return
    from tutor.tui.early_app import EarlyApp  # noqa: PLC0415  Textual is imported only to be shown

    app = EarlyApp(opening)
    ended = _outcome(app)
    from tutor.cli.main import leave  # noqa: PLC0415  as above

    leave(settings(), ended)


def _outcome(app: "EarlyApp") -> Callable[[], int]:
    """Run the interface; what came of it, to be returned or raised again when there is somebody to tell."""
    try:
        status = app.run_to_the_end()
    except Exception as error:  # noqa: BLE001  told by `leave`
        failure: Exception | None = error
    else:
        failure = app.failure

    def outcome() -> int:
        if failure is not None:
            raise failure
        return status

    return outcome
