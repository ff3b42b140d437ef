"""Progress as one readable JSON object, and back: the file of `tutor export` and `tutor import`."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime

from tutor.errors import ProgressError
from tutor.progress.model import (
    STATUSES,
    Attempt,
    Best,
    Draft,
    HintsTaken,
    Progress,
    Remembered,
    SolutionShown,
)
from tutor.progress.rows import storable, text_of_time

FORMAT = 1

Json = dict[str, object]


def exported(progress: Progress) -> Json:
    """The object that `tutor export` writes; equal progress gives equal objects."""
    hints: dict[str, Json] = {}
    for taken in progress.hints:
        hints.setdefault(taken.exercise, {})[taken.part] = taken.taken
    solutions: dict[str, Json] = {}
    for shown in progress.solutions:
        solutions.setdefault(shown.exercise, {})[shown.part] = text_of_time(shown.at)
    best: dict[str, Json] = {}
    for row in progress.best:
        best.setdefault(row.exercise, {})[row.part] = row.status
    return {
        "format": FORMAT,
        "drafts": {draft.exercise: _text_and_place(draft) for draft in progress.drafts},
        "former_drafts": [{"exercise": draft.exercise, **_text_and_place(draft)} for draft in progress.former_drafts],
        "attempts": [
            {"exercise": a.exercise, "at": text_of_time(a.at), "source": a.source, "report": dict(a.report)}
            for a in progress.attempts
        ],
        "hints": hints,
        "solutions": solutions,
        "remembered": {
            thing.key: {"value": thing.value, "at": text_of_time(thing.at)} for thing in progress.remembered
        },
        "best": best,
    }


def _text_and_place(draft: Draft) -> Json:
    return {"source": draft.source, "saved_at": text_of_time(draft.saved_at), "cursor": list(draft.cursor)}


def imported(data: object) -> Progress:
    """Reads what `exported` wrote. Only `format`, `drafts` and `attempts` must be there; unknown keys are passed over.

    Raises:
        ProgressError: a key is missing or has a value of the wrong kind; the sentence names it.
    """
    try:
        # Through text and back: what is no JSON shows here, and no lone surrogate gets further.
        data = json.loads(storable(json.dumps(data, ensure_ascii=False)))
    except (TypeError, ValueError, RecursionError) as error:
        raise _malformed("the file", "a JSON object") from error
    whole = _Node("the file", data)
    number = whole.at("format").whole_number()
    if number > FORMAT:
        raise ProgressError(
            f"The import was written by a newer tutor (its format is {number}, this tutor knows {FORMAT}): "
            "update the tutor. Nothing was changed."
        )
    return Progress(
        drafts=tuple(_draft(exercise, node) for exercise, node in whole.at("drafts").entries()),
        former_drafts=tuple(_draft(node.at("exercise").text(), node) for node in whole.at("former_drafts", []).items()),
        attempts=tuple(map(_attempt, whole.at("attempts").items())),
        hints=tuple(HintsTaken(e, part, node.whole_number()) for e, part, node in whole.at("hints", {}).leaves()),
        solutions=tuple(SolutionShown(e, part, node.time()) for e, part, node in whole.at("solutions", {}).leaves()),
        remembered=tuple(
            Remembered(key, node.at("value").text(), node.at("at").time())
            for key, node in whole.at("remembered", {}).entries()
        ),
        best=tuple(Best(e, part, node.status()) for e, part, node in whole.at("best", {}).leaves()),
    )


def _draft(exercise: str, node: "_Node") -> Draft:
    line, column = (number.whole_number() for number in node.at("cursor", [0, 0]).items(2))
    return Draft(exercise, node.at("source").text(), node.at("saved_at").time(), (line, column))


def _attempt(node: "_Node") -> Attempt:
    report = node.at("report").table()
    return Attempt(node.at("exercise").text(), node.at("at").time(), node.at("source").text(), report)


class _Node:
    """A value of the export and the key it stands at, so that a fault can be named."""

    def __init__(self, key: str, value: object) -> None:
        self.key = key
        self.value = value

    def table(self) -> Mapping[str, object]:
        if not isinstance(self.value, dict):
            raise _malformed(self.key, "an object")
        return self.value

    def at(self, key: str, default: object = None) -> "_Node":
        """The entry of that key; a missing one is `default`, and a fault without one."""
        table = self.table()
        path = key if self.key == "the file" else f"{self.key}.{key}"
        if key not in table and default is None:
            raise ProgressError(
                f"The import has no {path}: export the progress again, or add that key. Nothing was changed."
            )
        return _Node(path, table.get(key, default))

    def entries(self) -> Iterator[tuple[str, "_Node"]]:
        return ((key, self.at(key)) for key in self.table())

    def leaves(self) -> Iterator[tuple[str, str, "_Node"]]:
        """Exercise, part and value of a table of tables."""
        return ((exercise, part, leaf) for exercise, parts in self.entries() for part, leaf in parts.entries())

    def items(self, length: int | None = None) -> list["_Node"]:
        if not isinstance(self.value, list) or length not in {None, len(self.value)}:
            raise _malformed(self.key, "a list" if length is None else f"a list of {length}")
        return [_Node(f"{self.key}[{place}]", item) for place, item in enumerate(self.value)]

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise _malformed(self.key, "a text")
        return self.value

    def whole_number(self) -> int:
        # 2³¹ is more than any count or column, and far from what SQLite cannot hold.
        if isinstance(self.value, bool) or not isinstance(self.value, int) or not 0 <= self.value < 2**31:
            raise _malformed(self.key, "a whole number, zero or more")
        return self.value

    def status(self) -> str:
        if self.value not in STATUSES:
            raise _malformed(self.key, f"one of {', '.join(STATUSES)}")
        return self.text()

    def time(self) -> datetime:
        try:
            at = datetime.fromisoformat(self.text())
            text_of_time(at)
        except (ValueError, OverflowError) as error:
            raise _malformed(self.key, "a time with its zone, such as 2026-01-31T09:30:00+00:00") from error
        return at


def _malformed(key: str, wanted: str) -> ProgressError:
    return ProgressError(f"The import cannot be read at {key}: it should be {wanted}. Nothing was changed.")
