"""Everything a learner wrote, in a folder to take away: files that run alone, and a report to read."""

import contextlib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from tutor.answers.report import summary
from tutor.course.model import Exercise
from tutor.errors import FileError
from tutor.files import why, write_new
from tutor.progress.store import Store
from tutor.service import Tutor

REPORT = "report.md"
SUGGESTED = "derivative-answers"


def write_answers(tutor: Tutor, folder: Path) -> str:
    """Write the answers to all exercises, the report, and the lab that they import; a sentence on what is where.

    Raises:
        FileError: a file exists, or cannot be written; then nothing is written.
        ProgressError: the progress cannot be read.
    """
    texts = {each.id: latest_text(tutor.store, each) or each.starter for each in tutor.course.exercises}
    documents = {f"{name}.py": source for name, source in texts.items()} | {
        REPORT: summary(tutor, texts),
        "tutor/__init__.py": "",  # a package of one module, so that `from tutor.lab import …` works there
        "tutor/lab.py": files("tutor").joinpath("lab.py").read_text(encoding="utf-8"),
    }
    write_all(folder, documents)
    first = next(iter(texts), "")
    return (
        f"Wrote {len(texts)} exercises and {REPORT} to {folder}. Each file runs alone, with Python and NumPy: "
        f"python {first}.py"
    )


def suggested_folder(parent: Path) -> Path:
    """A folder in this one that does not exist yet."""
    names = (SUGGESTED, *(f"{SUGGESTED}-{number}" for number in range(2, 1000)))
    return next(parent / name for name in names if not (parent / name).exists())


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
    if folder.exists() and not folder.is_dir():
        raise FileError(f"{folder} is a file, and is left as it is. Name another folder.")
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
