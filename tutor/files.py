"""Files that are written for a learner: whole, and never in place of another."""

import contextlib
from pathlib import Path

from tutor.errors import FileError


def write_new(file: str, text: str, remedy: str = "Name another file.") -> None:
    """Write a file that does not exist yet, whole or not at all, in UTF-8; `remedy` is said where that cannot be.

    Raises:
        FileError: it exists, or cannot be written.
    """
    path = Path(file)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            try:
                stream.write(text)
                stream.flush()
            except OSError:
                with contextlib.suppress(OSError):
                    path.unlink()  # half of it would look like all of it
                raise
    except FileExistsError as error:
        raise FileError(f"{path} exists already, and is left as it is. {remedy}") from error
    except OSError as error:
        raise FileError(f"{path} cannot be written: {why(error)}. {remedy}") from error


def why(error: OSError) -> str:
    """The system's reason, to go behind a colon."""
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:]
