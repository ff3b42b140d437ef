"""An exercise's plots: questions for the learner and the reference, and figures from the replies."""

from collections.abc import Iterator

import numpy as np

from tutor.checks.compare import array
from tutor.course.model import Curve as CurveTable
from tutor.course.model import Exercise, Plot
from tutor.wire.figure import Curve, Figure, Style
from tutor.wire.probe import Observation, Probe, Python, Returned

MAX_POINTS = 4000
"""More than any terminal has columns."""


def probes_of(exercise: Exercise, *, yours: bool) -> tuple[Probe, ...]:
    """What to ask of the learner (`yours`), or of the reference solution, to draw the exercise's plots."""
    return tuple(
        Probe(f"plot{i}.{j}:curve", _expression(plot, curve), {name: Python(text) for name, text in plot.let.items()})
        for i, plot in enumerate(exercise.plots)
        for j, curve in enumerate(plot.curves)
        if bool(curve.yours) is yours
    )


def figures_of(exercise: Exercise, seen: Observation, reference: Observation) -> tuple[tuple[str, Figure], ...]:
    """(part, figure) for each plot. A curve of the learner's that has no value yet is left out."""
    figures = []
    for i, plot in enumerate(exercise.plots):
        curves: list[Curve] = []
        for j, curve in enumerate(plot.curves):
            outcome = (seen if curve.yours else reference).outcomes.get(f"plot{i}.{j}:curve")
            if isinstance(outcome, Returned):
                curves += _curves(outcome.value, curve)
        log = plot.log if plot.log in ("x", "y", "xy") else ""
        figures.append((plot.part, Figure(tuple(curves), plot.title, log, plot.y_range)))  # type: ignore[arg-type]
    return tuple(figures)


def _expression(plot: Plot, curve: CurveTable) -> str:
    return f"({'x' if 'x' in plot.let else 'None'}, {curve.yours or curve.reference})"


def _curves(value: object, curve: CurveTable) -> Iterator[Curve]:
    match value:
        case (x, list() as several) if not _numbers(several):
            for one in several:
                yield from _curve(x, one, curve)
        case (x, one):
            yield from _curve(x, one, curve)
        case _:
            return


def _numbers(values: list[object]) -> bool:
    return all(isinstance(value, int | float) for value in values)


def _curve(x: object, value: object, curve: CurveTable) -> Iterator[Curve]:
    if isinstance(value, tuple) and len(value) == 2:
        x, value = value
    xs, ys = array(x), array(value)
    if not isinstance(xs, np.ndarray) or not isinstance(ys, np.ndarray) or xs.ndim != 1:
        return
    if ys.ndim == 0:
        ys = np.full(len(xs), float(ys))
    if xs.shape != ys.shape or len(xs) > MAX_POINTS:
        return
    style: Style = "points" if curve.style == "points" else "line"
    yield Curve(tuple(xs.tolist()), tuple(ys.tolist()), curve.label, style, yours=bool(curve.yours))
