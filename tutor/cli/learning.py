"""Commands around the exercises: what there is, how it stands, where to start, what to try next."""

import json
from pathlib import Path

import click

from tutor.cli.files import write_new
from tutor.cli.present import MARKS, painted
from tutor.cli.settings import Settings, common_options
from tutor.course.model import Exercise
from tutor.errors import ProgressError, UsageError
from tutor.progress.model import Standing

_HINT_WIDTH = 78
_DONE = ("passed", "self-assessed")


def _standing(exercise: Exercise, standing: Standing) -> dict[str, object]:
    parts = {part.letter: standing.best.get(part.letter, "todo") for part in exercise.parts}
    return {
        "number": exercise.number, "id": exercise.id, "title": exercise.title, "stars": exercise.stars,
        "passed": all(status in _DONE for status in parts.values()), "parts": parts, "attempts": standing.attempts,
        "hints": dict(standing.hints),
    }  # fmt: skip


def _rows(settings: Settings) -> list[dict[str, object]]:
    standings = settings.tutor.store.standings()
    return [_standing(e, standings.get(e.id, Standing())) for e in settings.tutor.course.exercises]


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@common_options
@click.pass_obj
def list_exercises(settings: Settings, as_json: bool) -> None:
    """The exercises and how they stand."""
    rows = _rows(settings)
    damaged = settings.tutor.course.damaged
    if as_json:
        click.echo(
            json.dumps({"exercises": rows, "damaged": {k: str(e) for k, e in damaged.items()}}, ensure_ascii=False)
        )
        return
    for row in rows:
        click.echo(_line(row))
    for name, error in damaged.items():
        click.echo(f"  !  {name} cannot be used: {error}")


def _line(row: dict[str, object]) -> str:
    parts = row["parts"]
    assert isinstance(parts, dict)
    done = sum(status in _DONE for status in parts.values())
    tried = done or any(status == "wrong" for status in parts.values())
    state = "passed" if row["passed"] else "todo"
    word = "passed" if row["passed"] else f"{done} of {len(parts)}" if tried else "not begun"
    stars = "★" * int(str(row["stars"]))
    return painted(f"  {MARKS[state]} {row['number']:>2}  {row['title']:<50} {stars:<3}  {word}", state)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@common_options
@click.pass_obj
def status(settings: Settings, as_json: bool) -> None:
    """Your progress, part by part."""
    rows = _rows(settings)
    tutor = settings.tutor
    following = next((row for row in rows if not row["passed"]), None)
    if as_json:
        result = {
            "exercises": rows,
            "next": following and following["id"],
            "last": tutor.store.recall("last"),
            "due": [],
        }
        click.echo(json.dumps(result, ensure_ascii=False))
        return
    for row in rows:
        parts = row["parts"]
        assert isinstance(parts, dict)
        marks = " ".join(f"{letter}{MARKS[status]}" for letter, status in parts.items())
        tries = "1 attempt" if row["attempts"] == 1 else f"{row['attempts']} attempts"
        click.echo(f"  {row['number']:>2}  {row['title']:<50} {marks:<16} {tries}")
    passed = sum(bool(row["passed"]) for row in rows)
    click.echo(f"\n{passed} of {len(rows)} exercises passed.")
    if following is not None:
        click.echo(f"Next: tutor {following['number']}, {following['title']}.")
    for notice in tutor.store.notices:
        click.echo(notice, err=True)


@click.command()
@click.argument("exercise")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@common_options
@click.pass_obj
def start(settings: Settings, exercise: str, file: Path | None) -> None:
    """Write the starter of an exercise to a file."""
    chosen = settings.exercise(exercise)
    path = file or Path(f"{chosen.id}.py")
    write_new(path, chosen.starter)
    click.echo(f"Wrote {path}. Fill it in, then: tutor check {chosen.number} {path}")


@click.command()
@click.argument("exercise")
@common_options
@click.pass_obj
def reset(settings: Settings, exercise: str) -> None:
    """Set the draft of an exercise back to its starter; the old text is kept."""
    chosen = settings.exercise(exercise)
    settings.tutor.store.reset_draft(chosen.id, chosen.starter)
    click.echo(
        f"The draft of {chosen.number} {chosen.title} is the starter again. The old text is kept in its history."
    )


@click.command()
@click.argument("exercise")
@click.argument("part", required=False)
@common_options
@click.pass_obj
def hint(settings: Settings, exercise: str, part: str | None) -> None:
    """The next hint for a part; without one, for the first part that is not passed."""
    from tutor.typeset.document import plain  # noqa: PLC0415  only where mathematics is shown

    tutor = settings.tutor
    chosen = settings.exercise(exercise)
    letters = [p.letter for p in chosen.parts]
    letter = part.lower() if part else tutor.first_unfinished(chosen) or letters[0]
    if letter not in letters:
        raise UsageError(f"Exercise {chosen.number} has no part {part!r}: its parts are {', '.join(letters)}.")
    rung, total, text = tutor.next_hint(chosen, letter)
    click.echo(f"Hint {rung} of {total} for {chosen.number}{letter}:\n{plain(text, _HINT_WIDTH)}")


@click.command("export")
@click.argument("file")
@common_options
@click.pass_obj
def export_progress(settings: Settings, file: str) -> None:
    """Write all progress, drafts and attempts to one JSON file (`-`: standard output)."""
    text = json.dumps(settings.tutor.store.export(), ensure_ascii=False, indent=1)
    if file == "-":
        click.echo(text)
    else:
        write_new(Path(file), text)
        click.echo(f"Wrote {file}.")


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@common_options
@click.pass_obj
def import_progress(settings: Settings, file: Path) -> None:
    """Merge progress that was exported; nothing is lost, and doing it twice changes nothing."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ProgressError(f"{file} cannot be read as exported progress: {error}.") from error
    settings.tutor.store.import_(data)
    click.echo(f"Merged {file}.")


COMMANDS = (list_exercises, status, start, reset, hint, export_progress, import_progress)
