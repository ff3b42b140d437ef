"""`tutor export` and `tutor import`: all progress as one file, out and in again."""

import json

import click

from tutor.cli.exits import Exit
from tutor.cli.files import STANDARD, content_of
from tutor.cli.present import tell
from tutor.cli.settings import FILE, Settings, common_options
from tutor.errors import FileError, ProgressError
from tutor.files import write_new


@click.command("export")
@click.argument("file", type=FILE)
@common_options
@click.pass_obj
def export_progress(settings: Settings, file: str) -> int:
    """Write all progress to one JSON file.

    With all drafts and attempts. The file must not exist yet; `-` is standard output.
    """
    text = json.dumps(settings.tutor.store.export(), ensure_ascii=False, allow_nan=False, indent=1) + "\n"
    if file == STANDARD:
        tell(text.encode())
    else:
        write_new(file, text)
        tell(f"Wrote {file}.")
    return Exit.PASSED


@click.command("import")
@click.argument("file", type=FILE)
@common_options
@click.pass_obj
def import_progress(settings: Settings, file: str) -> int:
    """Merge progress that was exported.

    Nothing that is here is lost, and doing it twice changes nothing. `-` is standard input.
    """
    try:
        # An editor may have added a byte order mark, and a program NaN, which is no JSON.
        data = json.loads(content_of(file).decode("utf-8-sig"), parse_constant=_refused)
    except FileError as error:
        raise FileError(f"{file}: {error}") from error
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise ProgressError(
            f"{file} is not what `tutor export` writes: it is not JSON{where}. Nothing was changed."
        ) from error
    merged = settings.tutor.store.import_(data)
    drafts = "1 draft" if merged.drafts == 1 else f"{merged.drafts} drafts"
    attempts = "1 attempt" if merged.attempts == 1 else f"{merged.attempts} attempts"
    tell(f"Merged {file}: {drafts} and {attempts} were not here yet.")
    return Exit.PASSED


def _refused(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")
