"""Commands around the exercises: what there is, how it stands, where to start, what to try next."""

from collections.abc import Mapping

import click

from tutor.cli.exits import Exit
from tutor.cli.files import STANDARD
from tutor.cli.present import MARKS, painted, remark, tell, tell_json
from tutor.cli.settings import FILE, Settings, common_options, exercise_argument
from tutor.cli.texts import hint_text, linear_option, part_of, width_option
from tutor.course.model import Exercise
from tutor.errors import UsageError
from tutor.files import write_new
from tutor.guidance import first_unfinished
from tutor.progress.model import DONE, Standing


def _standing(exercise: Exercise, standing: Standing) -> dict[str, object]:
    parts = {letter: standing.best.get(letter, "todo") for letter in exercise.letters}
    return {
        "number": exercise.number, "id": exercise.id, "title": exercise.title, "stars": exercise.stars,
        "passed": all(status in DONE for status in parts.values()), "parts": parts, "attempts": standing.attempts,
        "hints": dict(standing.hints),
    }  # fmt: skip


def _rows(settings: Settings, standings: Mapping[str, Standing]) -> list[dict[str, object]]:
    return [_standing(e, standings.get(e.id, Standing())) for e in settings.tutor.course.exercises]


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@common_options
@click.pass_obj
def list_exercises(settings: Settings, as_json: bool) -> int:
    """The exercises and how they stand."""
    rows = _rows(settings, settings.tutor.store.standings())
    damaged = settings.tutor.course.damaged
    if as_json:
        tell_json({"exercises": rows, "damaged": {name: str(error) for name, error in damaged.items()}})
        return Exit.PASSED
    if rows:
        tell("\n".join(map(_line, rows)))  # at once: a thousand writes take as long as all the rest
    for name, error in damaged.items():
        tell(f"  !  {name} cannot be used.")
        remark(f"tutor: {error}")
    return Exit.PASSED


def _line(row: dict[str, object]) -> str:
    parts = row["parts"]
    assert isinstance(parts, dict)
    done = sum(status in DONE for status in parts.values())
    tried = done or any(status == "wrong" for status in parts.values())
    state = "passed" if row["passed"] else "todo"
    word = "passed" if row["passed"] else f"{done} of {len(parts)}" if tried else "not begun"
    stars = "★" * int(str(row["stars"]))
    return painted(f"  {MARKS[state]} {row['number']:>2}  {row['title']:<50} {stars:<3}  {word}", state)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@common_options
@click.pass_obj
def status(settings: Settings, as_json: bool) -> int:
    """Your progress, part by part."""
    standings = settings.tutor.store.standings()
    rows = _rows(settings, standings)
    following = next((row for row in rows if not row["passed"]), None)
    if as_json:
        last = settings.tutor.store.recall("last")
        tell_json({"exercises": rows, "next": following and following["id"], "last": last, "due": []})
        return Exit.PASSED
    lines = []
    for row in rows:
        parts = row["parts"]
        assert isinstance(parts, dict)
        read = ", ".join(sorted(standings.get(str(row["id"]), Standing()).read))
        told = f" · solution read: {read}" if read else ""
        marks = " ".join(f"{letter}{MARKS[status]}" for letter, status in parts.items())
        tries = "1 attempt" if row["attempts"] == 1 else f"{row['attempts']} attempts"
        lines.append(f"  {row['number']:>2}  {row['title']:<50} {marks:<16} {tries}{told}\n")
    passed = sum(bool(row["passed"]) for row in rows)
    tell(f"{''.join(lines)}\n{passed} of {len(rows)} exercises passed.")
    if following is not None:
        tell(f"Next: tutor {following['number']}, {following['title']}{_open_part(following)}.")
    return Exit.PASSED


def _open_part(row: dict[str, object]) -> str:
    parts = row["parts"]
    assert isinstance(parts, dict)
    letters = [letter for letter, status in parts.items() if status not in DONE]
    return f", part {letters[0]}" if len(letters) < len(parts) else ""


@click.command()
@exercise_argument
@click.argument("file", required=False, type=FILE)
@common_options
@click.pass_obj
def start(settings: Settings, exercise: str, file: str | None) -> int:
    """Write the starter of an exercise to a file. It must not exist yet; `-` is standard output."""
    chosen = settings.exercise(exercise)
    path = file or f"{chosen.id}.py"
    if path == STANDARD:
        tell(chosen.starter.encode())
    else:
        write_new(path, chosen.starter)
        tell(f"Wrote {path}. Fill it in, then: tutor check {chosen.number} {path}")
    return Exit.PASSED


@click.command()
@exercise_argument
@common_options
@click.pass_obj
def reset(settings: Settings, exercise: str) -> int:
    """Start an exercise over: its draft is the starter again, hints begin with the first, solutions are covered again.

    The old text is kept, and `tutor restore` brings it back; every part that you passed stays passed.
    """
    chosen = settings.exercise(exercise)
    store = settings.tutor.store
    before = store.draft(chosen.id)
    store.start_over(chosen.id, chosen.starter)
    if before is None or before.source == chosen.starter:
        tell(f"The draft of exercise {chosen.number} is the starter, as it was.")
    else:
        tell(
            f"The draft of exercise {chosen.number} is the starter again. "
            f"`tutor restore {chosen.number}` brings your text back."
        )
    return Exit.PASSED


@click.command()
@exercise_argument
@click.argument("part", required=False)
@linear_option
@width_option
@common_options
@click.pass_obj
def hint(settings: Settings, exercise: str, part: str | None, linear: bool, width: int) -> int:
    """The next hint for a part of an exercise. Without a part: for the first that is not passed."""
    tutor = settings.tutor
    chosen = settings.exercise(exercise)
    asked = part_of(chosen, part or first_unfinished(tutor.store, chosen) or chosen.parts[0].letter)
    if not asked.hints:
        raise UsageError(f"There are no hints for {chosen.number}{asked.letter}.")
    tell(hint_text(tutor, chosen, asked, width, linear=linear))
    return Exit.PASSED
