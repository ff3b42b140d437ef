"""`tutor answers`: everything a learner wrote, in a folder to take away."""

import contextlib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import click

from tutor.cli.exits import Exit
from tutor.cli.files import why, write_new
from tutor.cli.present import remark, tell
from tutor.cli.settings import FILE, Settings, common_options
from tutor.cli.summary import summary
from tutor.course.model import Exercise
from tutor.errors import FileError
from tutor.progress.store import Store

REPORT = "report.md"


@click.command()
@click.argument("folder", type=FILE)
@common_options
@click.pass_obj
def answers(settings: Settings, folder: str) -> int:
    """Write all your answers to a folder, as .py files that run alone, with a report to read.

    A text is your draft, or your last attempt where that is newer. The files need nothing but Python and NumPy.
    """
    tutor = settings.tutor
    texts = {each.id: latest_text(tutor.store, each) or each.starter for each in tutor.course.exercises}
    documents = {f"{name}.py": source for name, source in texts.items()} | {
        REPORT: summary(tutor, texts),
        "tutor/__init__.py": "",  # a package of one module, so that `from tutor.lab import …` works there
        "tutor/lab.py": files("tutor").joinpath("lab.py").read_text(encoding="utf-8"),
    }
    write_all(Path(folder), documents)
    for name in tutor.course.damaged:
        remark(f"tutor: {name} is damaged, and left out.")
    tell(f"Wrote {len(texts)} exercises and {REPORT} to {folder}.")
    return Exit.PASSED


def latest_text(store: Store, exercise: Exercise) -> str | None:
    """What the learner wrote last: the draft, or the newest attempt, as of one who keeps an editor of their own."""
    draft = store.draft(exercise.id)
    attempts = store.attempts(exercise.id, 1)
    if not attempts or (draft is not None and draft.saved_at >= attempts[0].at):
        return None if draft is None else draft.source
    return attempts[0].source


def write_all(folder: Path, documents: Mapping[str, str]) -> None:
    """Write files that do not exist yet (path in the folder → text), all of them or none.

    Raises:
        FileError: one of them exists, or cannot be written.
    """
    for name in documents:
        if (folder / name).exists():
            raise FileError(f"{folder / name} exists already, and nothing is overwritten. Name another folder.")
    written: list[Path] = []
    try:
        for name, text in documents.items():
            path = folder / name
            for missing in [each for each in reversed(path.parents) if not each.exists()]:
                missing.mkdir()
                written.append(missing)
            write_new(str(path), text)
            written.append(path)
    except (FileError, OSError) as error:
        for path in reversed(written):
            with contextlib.suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        if isinstance(error, FileError):
            raise
        raise FileError(f"{folder} cannot be made: {why(error)}. Name another folder.") from error
