"""An exercise's plots: questions for the learner and the reference, and figures from the replies."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from tutor.canvas.ticks import number as shown
from tutor.checks.compare import array
from tutor.checks.verdict import WrongAt
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
        figures.append((plot.part, Figure(tuple(curves), plot.title, log, plot.y_range, plot.components)))  # type: ignore[arg-type]
    return tuple(figures)


def marked(
    exercise: Exercise, figures: tuple[tuple[str, Figure], ...], evidence: Mapping[str, WrongAt]
) -> tuple[tuple[str, Figure], ...]:
    """The figures of `figures_of`, with a mark at the point where a name was seen to be wrong (name → evidence).

    A curve `f_prime(x)` is marked at that x, `bce_grad(x, 1)` if the evidence is of y = 1; where points (x, y) of the
    plane were asked, the point is marked in the figures of curves that come of the name.
    """
    return tuple(
        (part, replace(figure, curves=(*figure.curves, *_marks(plot, evidence))) if figure.curves else figure)
        for plot, (part, figure) in zip(exercise.plots, figures, strict=True)
    )


def _marks(plot: Plot, evidence: Mapping[str, WrongAt]) -> Iterator[Curve]:
    for curve in plot.curves:
        if not curve.yours:
            continue
        tree = _tree(curve.yours)
        for name, seen in evidence.items():
            values = list(seen.point.values())
            told = f"yours {shown(seen.got)}, right {shown(seen.expected)}"
            match tree:
                case ast.Call(ast.Name(called), [ast.Name("x"), *others]) if called == name and "x" in plot.let:
                    if [getattr(other, "value", None) for other in others] == values[1:]:
                        yield Curve((values[0],), (seen.got,), f"at x = {shown(values[0])}: {told}", "upright")
                case ast.AST() if list(seen.point) == ["x", "y"] and any(
                    isinstance(node, ast.Name) and node.id == name for node in ast.walk(tree)
                ):
                    place = ", ".join(map(shown, values))
                    yield Curve((values[0],), (values[1],), f"at ({place}): {told}", "points")
                case _:
                    pass


def _tree(expression: str) -> ast.expr | None:
    try:
        return ast.parse(expression, mode="eval").body
    except (SyntaxError, ValueError):  # `content check` says so
        return None


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
