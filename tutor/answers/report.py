"""All of a learner's progress as one Markdown document, to be read without the tutor."""

import re
from collections.abc import Iterator, Mapping

from tutor.course.model import Exercise
from tutor.progress.model import DONE, Standing
from tutor.service import Tutor


def summary(tutor: Tutor, texts: Mapping[str, str]) -> str:
    """Per exercise how it stands, what is to be remembered of the parts passed, and the text (id → Python)."""
    standings = tutor.store.standings()
    exercises = [(exercise, standings.get(exercise.id, Standing())) for exercise in tutor.course.exercises]
    done = sum(len(_passed(exercise, standing)) for exercise, standing in exercises)
    total = sum(len(exercise.parts) for exercise, _ in exercises)
    day = tutor.now().astimezone().strftime("%Y-%m-%d")
    lines = [f"# {tutor.course.title}", "", f"{day}: {done} of {total} parts passed.", ""]
    for exercise, standing in exercises:
        shown = tutor.store.solutions_shown(exercise.id)
        lines += _exercise(exercise, standing, shown, texts[exercise.id])
    return "\n".join(lines)


def _exercise(exercise: Exercise, standing: Standing, shown: frozenset[str], source: str) -> Iterator[str]:
    passed = _passed(exercise, standing)
    state = "Passed" if len(passed) == len(exercise.parts) else f"{len(passed)} of {len(exercise.parts)} parts passed"
    yield f"## {exercise.number} · {exercise.title}"
    yield ""
    yield f"{state}, {'1 attempt' if standing.attempts == 1 else f'{standing.attempts} attempts'}."
    yield ""
    yield "| part | state | hints taken | worked solution |"
    yield "|---|---|---|---|"
    for part in exercise.parts:
        hints = f"{standing.hints.get(part.letter, 0)} of {len(part.hints)}"
        title = part.title.replace("|", "\\|")
        read = "read before it was passed" if part.letter in shown else ""
        yield f"| {part.letter} · {title} | {standing.best.get(part.letter, 'todo')} | {hints} | {read} |"
    yield ""
    yield from (f"- {part.takeaway}" for part in exercise.parts if part.letter in passed)
    yield ""
    fence = "`" * max(3, 1 + max((len(ticks) for ticks in re.findall("`+", source)), default=0))
    yield f"[{exercise.id}.py]({exercise.id}.py):"
    yield ""
    yield f"{fence}python"
    yield "".join(each for each in source if each.isprintable() or each in "\n\t").rstrip("\n")
    yield fence
    yield ""


def _passed(exercise: Exercise, standing: Standing) -> frozenset[str]:
    return frozenset(part.letter for part in exercise.parts if standing.best.get(part.letter) in DONE)
