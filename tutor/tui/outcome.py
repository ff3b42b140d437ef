"""What a judgement means for the screen: which parts are new, which lines to mark, which figures to show first.

Imported with the first judgement, because figures are.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tutor.course.model import Exercise, Plot
from tutor.service import Graded
from tutor.tui.figure_lines import Shown
from tutor.tui.marks import DONE
from tutor.tui.source_map import names_in, part_under_work, rows_of

_NAME = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A judgement, made ready for the panes."""

    report: Mapping[str, Any]
    """The object of `tutor check --json`."""
    statuses: Mapping[str, str]
    """Part letter → status."""
    news: frozenset[str]
    """Parts that were not passed before."""
    rows: Mapping[str, int]
    """Name → the row that binds it, from 0."""
    wrong_rows: frozenset[int]
    """Rows where something is wrong."""
    figures: tuple[Shown, ...]
    figure: int
    """The index of the figure to show first: of the first part that is wrong, or passed now, or else under work."""


def outcome_of(graded: Graded, source: str, row: int, best: Mapping[str, str], exercise: Exercise) -> Outcome:
    """What a judgement means for somebody with the cursor in `row`, whose parts stood at `best` before."""
    report = graded.to_json("draft")
    statuses = {part.letter: str(part.status) for part in graded.report.parts}
    rows = rows_of(names_in(report), source)
    figures = (
        *(Shown(figure, part) for part, figure in graded.figures),
        *(Shown(figure) for figure in graded.report.figures),
    )
    news = frozenset(each for each, status in statuses.items() if status in DONE and best.get(each) not in DONE)
    return Outcome(
        report,
        statuses,
        news,
        rows,
        frozenset(_wrong_rows(graded, rows)),
        figures,
        _figure_to_show(graded, exercise, news, part_under_work(exercise, statuses, source, row)),
    )


def _figure_to_show(graded: Graded, exercise: Exercise, news: frozenset[str], under_work: str) -> int:
    """The index of the first plot with something wrong in it; else of a part passed now, or under work; or 0."""
    plots = exercise.plots[: len(graded.figures)]
    for part in graded.report.parts:
        of_part = [index for index, plot in enumerate(plots) if plot.part == part.letter]
        wrong = {name.name for name in part.names if name.status == "wrong"}
        if wrong and of_part:
            return next((index for index in of_part if wrong & _names_of(plots[index])), of_part[0])
    shown = [index for parts in (news, {under_work}) for index, plot in enumerate(plots) if plot.part in parts]
    return shown[0] if shown else 0


def _names_of(plot: Plot) -> set[str]:
    return {name for curve in plot.curves for name in _NAME.findall(curve.yours)}


def _wrong_rows(graded: Graded, rows: Mapping[str, int]) -> Iterator[int]:
    stopped = graded.report.stopped
    if stopped is not None and stopped.line:
        yield stopped.line - 1
    for part in graded.report.parts:
        for name in part.names:
            if name.status != "wrong":
                continue
            lines = [line for reason in name.verdict.reasons for line in getattr(reason, "lines", ())[-1:]]
            yield from (line - 1 for line in lines)
            if not lines and name.name in rows:
                yield rows[name.name]
