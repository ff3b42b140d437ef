"""The helpers of the course, for your answers: difference quotients, checks that print PASS or FAIL, and plots.

    from tutor.lab import centered_diff, check_close, plot

They work alike in the tutor, under `python file.py` and in `tutor check`. This one file needs nothing but NumPy, so it
can be copied beside your answers and used without the tutor. Its public names are those of `__all__`.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from itertools import chain, repeat
from typing import Any

import numpy as np
import numpy.typing as npt

__all__ = [
    "backward_diff",
    "centered_diff",
    "check",
    "check_close",
    "check_true",
    "forward_diff",
    "grad_check",
    "header",
    "plot",
]

Floats = npt.NDArray[np.float64]
Function = Callable[[Any], Any]

figure_sink: Callable[[dict[str, Any]], object] | None = None
"""Where `plot` hands its figures; None draws them in the terminal.

Whoever runs a learner's file for another screen sets it. A figure is a dictionary: "curves", a list of dictionaries
with "x" and "y" (float arrays of the same length) and "label"; "title"; and "log" ("", "x", "y" or "xy").
"""

SMALLEST_SCALE = 1e-3
"""Gradients smaller than this are compared as if they had this size: the numeric one is only known to about 1e-10."""


def centered_diff(f: Function, x: Any, h: float = 1e-6) -> Any:
    """The derivative of f at x by a centered difference quotient: (f(x + h) - f(x - h)) / (2h).

    x is a number, or an array if f works on arrays; the result has its shape.

    Taylor's theorem gives an error of h²/6 · f‴, so O(h²). Rounding adds about ε·|f|/h with ε = 2.2e-16, so that the
    best h is near ε^(1/3) ≈ 6e-6 (Press, Teukolsky, Vetterling, Flannery, Numerical Recipes, 3rd ed., section 5.7).

    >>> round(centered_diff(lambda x: x**3, 2.0), 6)
    12.0
    """
    x, h = _checked(f, x, h)
    return (_value(f, x + h) - _value(f, x - h)) / (2 * h)


def forward_diff(f: Function, x: Any, h: float = 1e-6) -> Any:
    """The derivative of f at x by a forward difference quotient: (f(x + h) - f(x)) / h.

    x is a number, or an array if f works on arrays; the result has its shape.

    Taylor's theorem gives an error of h/2 · f″, so O(h). Rounding adds about 2ε·|f|/h with ε = 2.2e-16, so that the
    best h is near ε^(1/2) ≈ 1.5e-8 (Numerical Recipes, 3rd ed., section 5.7).

    >>> round(forward_diff(lambda x: x**2, 3.0, h=0.5), 6)
    6.5
    """
    x, h = _checked(f, x, h)
    return (_value(f, x + h) - _value(f, x)) / h


def backward_diff(f: Function, x: Any, h: float = 1e-6) -> Any:
    """The derivative of f at x by a backward difference quotient: (f(x) - f(x - h)) / h.

    Its error is that of `forward_diff`, O(h), with the other sign.

    >>> round(backward_diff(lambda x: x**2, 3.0, h=0.5), 6)
    5.5
    """
    x, h = _checked(f, x, h)
    return (_value(f, x) - _value(f, x - h)) / h


def grad_check(f: Function, x: Any, analytic_grad: Any, h: float = 1e-6) -> float:
    """How far an analytic gradient is from the numeric one at x, as a relative error.

    x is a number, or an array w of which f makes one number; the numeric gradient takes a centered difference for each
    entry of it. `analytic_grad` is the gradient at x (a number, or an array of the shape of x) or a function that gives
    it. x is not changed. If f works on arrays entry by entry, so does the comparison.

    With the analytic gradient a and the numeric one n, the result is ‖a - n‖ / (‖a‖ + ‖n‖): 0 where they agree, 1 where
    they are opposite. Below 1e-7 the gradient is right, above 1e-2 almost surely wrong (Stanford CS231n, "Gradient
    checks"). A denominator under 1e-3 counts as 1e-3, so that rounding noise around a zero gradient is no error.

    Raises:
        ValueError: x or the gradient is not made of numbers, or the shapes do not fit.

    >>> grad_check(lambda w: np.sum(w**2), np.array([1.0, 2.0, 3.0]), lambda w: 2 * w) < 1e-7
    True
    >>> grad_check(np.sin, 1.0, -np.cos(1.0)) > 1e-2
    True
    """
    _checked(f, x, h)
    point = _floats(x, "x")
    numeric = _numeric_gradient(f, point, h)
    if callable(analytic_grad):
        analytic_grad = _value(analytic_grad, point if point.ndim else float(point))
    analytic = _floats(analytic_grad, "analytic_grad")
    if analytic.shape != numeric.shape and not analytic.size == numeric.size == 1:
        raise ValueError(f"analytic_grad has shape {analytic.shape}, but the gradient at x has shape {numeric.shape}.")
    a, n = analytic.ravel(), numeric.ravel()
    scale = float(np.linalg.norm(a) + np.linalg.norm(n))
    return float(np.linalg.norm(a - n)) / max(scale, SMALLEST_SCALE)


def check_close(name: str, got: Any, expected: Any, tol: float = 1e-8) -> bool:
    """Print whether `got` is `expected`, to within tol · max(1, |expected|), and return it.

    Both are numbers, or arrays (or lists) of one shape, compared entry by entry. Anything else prints FAIL with the
    reason; nothing raises.

    >>> check_close("f'(2)", 95.0000000001, 95)
    PASS - f'(2)
    True
    >>> check_close("slope", 0.5, 0.25)
    FAIL - slope: got 0.5, expected 0.25 (they differ by 0.25, allowed is 1e-08)
    False
    """
    return _report(name, _mismatch(got, expected, tol))


check = check_close


def check_true(name: str, cond: Any) -> bool:
    """Print whether a condition holds, and return it. Of an array of conditions, all must hold; nothing raises.

    >>> check_true("losses fall", np.all(np.diff([3.0, 2.0, 1.5]) < 0))
    PASS - losses fall
    True
    >>> check_true("positive", np.array([1, -2]) > 0)
    FAIL - positive: got False at index 1
    False
    """
    return _report(name, _untruth(cond))


def header(title: str) -> None:
    """Print a title above the lines that follow.

    >>> header("Part a")
    <BLANKLINE>
    Part a
    ======
    """
    text = _text(title)
    _say(f"\n{text}\n{'=' * len(text)}")


def plot(
    x: Any,
    y: Any,
    *more: Any,
    labels: Iterable[str] = (),
    title: str = "",
    log: str = "",
) -> None:
    """Draw one figure: y, and more, over x.

    x is a 1-D array. Each y is an array of the same length, a function of x, or a number for a horizontal line. A
    function gets the whole array, or, if it cannot do with arrays, one number after another; where it has no value
    (`math.log(-1)`, 1/0) the curve has a gap, and so it has at nan. `labels` name the curves in order; a name too
    many is left out. `log` is "x",
    "y" or "xy" for logarithmic axes.

    The figure appears in the tutor's plot pane, or in the terminal.

        xs = np.linspace(-0.5, 2.5, 200)
        plot(xs, f, f_prime, f_double_prime, labels=["f", "f'", "f''"])

    Raises:
        ValueError: an argument does not fit; the message names it.
    """
    xs = _floats(x, "x")
    if xs.ndim != 1 or xs.size == 0:
        raise ValueError(f"x must be a 1-D array with at least one number; it has shape {xs.shape}.")
    axes = {"": "", "x": "x", "y": "y", "xy": "xy", "yx": "xy"}
    if log not in axes:
        raise ValueError(f'log must be "", "x", "y" or "xy", not {_shown(log)}.')
    curves = [
        _heights(each, xs, "y" if number == 1 else f"y number {number}") for number, each in enumerate((y, *more), 1)
    ]
    names = chain([labels] if isinstance(labels, str) else [_text(label) for label in labels], repeat(""))
    figure = {
        "curves": [{"x": xs.copy(), "y": ys, "label": next(names)} for ys in curves],
        "title": _text(title),
        "log": axes[log],
    }
    if figure_sink is None:
        _say(_drawing(figure) or _table(figure))
    else:
        figure_sink(figure)


def _checked(f: Any, x: Any, h: float) -> tuple[Any, float]:
    """The point as a number or an array, and the step; refuses what cannot give a difference quotient."""
    if not callable(f):
        raise TypeError(f"f must be a function, not {_shown(f)}: write f, not f(x).")
    if np.any(np.equal(h, 0)):
        raise ValueError("h must not be 0: a difference quotient divides by it.")
    return (np.asarray(x, dtype=float) if isinstance(x, list | tuple) else x), h


def _value(f: Function, x: Any) -> Any:
    value = f(x)
    if value is None:
        raise TypeError(
            f"{getattr(f, '__name__', 'the function')} returned None at {_shown(x)}: is its return missing?"
        )
    return value


def _numeric_gradient(f: Function, x: Floats, h: float) -> Floats:
    if x.ndim == 0:
        return _floats(centered_diff(f, float(x), h), "f(x)")
    shape = np.shape(_value(f, x.copy()))
    if shape == x.shape:
        return _floats(centered_diff(f, x, h), "f(x)")
    if shape not in {(), (1,)}:
        raise ValueError(f"f must make one number of x; it makes an array of shape {shape}.")
    gradient = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[index] = h
        gradient[index] = np.reshape(f(x + step) - f(x - step), ()) / (2 * h)
    return gradient


def _numbers(value: Any) -> npt.NDArray[Any]:
    """A new array of floats, or of complex numbers; any exception for what is neither."""
    array = np.asarray(value)
    if value is None or array.dtype.kind not in "biufcO":
        raise TypeError
    return np.array(array, dtype=complex if array.dtype.kind == "c" else float)


def _floats(value: Any, name: str) -> Floats:
    """A new array of floats; the message of the ValueError names the argument."""
    try:
        array = _numbers(value)
    except Exception:  # noqa: BLE001 - a learner's object may raise anything when it is asked for its numbers
        raise ValueError(f"{name} must be numbers, not {_shown(value)}.") from None
    if array.dtype.kind == "c":
        raise ValueError(f"{name} must be real, not {_shown(value)}.")
    return array


def _heights(y: Any, xs: Floats, name: str) -> Floats:
    """One value for each x."""
    ys = _applied(y, xs, name) if callable(y) else _floats(y, name)
    if ys.ndim == 0:
        return np.full_like(xs, ys)
    if ys.shape != xs.shape:
        raise ValueError(f"{name} must have one value for each of the {xs.size} x; it has shape {ys.shape}.")
    return ys


def _applied(f: Function, xs: Floats, name: str) -> Floats:
    """The values of a function, from the whole array or from one x after another."""
    try:
        with np.errstate(all="ignore"):
            ys = _floats(f(xs.copy()), name)
        if ys.shape in {(), xs.shape}:
            return ys
    except Exception:  # noqa: BLE001, S110 - a function for single numbers fails on an array in ways of its own
        pass
    values = np.full_like(xs, np.nan)
    reason: Exception | None = None
    for index, x in enumerate(xs.tolist()):
        try:
            with np.errstate(all="ignore"):
                values[index] = np.reshape(_floats(_value(f, x), f"{name} at x = {x}"), ())
        except (ArithmeticError, ValueError) as error:  # no value here, as of log(-1)
            reason = error
        except Exception as error:
            raise ValueError(f"{name} fails at x = {x}: {error}") from error
    if reason is not None and np.isnan(values).all():
        raise ValueError(f"{name} has no value at any x: {reason}") from reason
    return values


def _mismatch(got: Any, expected: Any, tol: Any) -> str:
    """Why `got` is not `expected`; empty if it is."""
    pair = f"got {_shown(got)}, expected {_shown(expected)}"
    if not isinstance(tol, int | float | np.integer | np.floating) or not 0 <= tol <= sys.float_info.max:
        return f"{pair}; tol must be a finite number that is not negative, not {_shown(tol)}"
    try:
        a, b = _numbers(got), _numbers(expected)
    except Exception:  # noqa: BLE001 - whatever a learner compares, it is told and does not end the program
        return f"{pair}; only numbers and arrays of numbers can be close"
    if a.shape != b.shape:
        return f"{pair}; their shapes differ: {a.shape} and {b.shape}"
    with np.errstate(all="ignore"):
        gaps = np.abs(a - b)
        limits = float(tol) * np.maximum(1, np.abs(b))
        wrong = ~np.where(np.isfinite(b), gaps <= limits, a == b)  # near an infinity there is only itself
    if not wrong.any():
        return ""
    worst = np.unravel_index(np.argmax(np.where(wrong, np.nan_to_num(gaps, nan=np.inf), -1.0)), wrong.shape)
    gap = f"they differ by {gaps[worst]:.3g}, allowed is {limits[worst]:.3g}"
    if wrong.ndim == 0:
        return f"{pair} ({gap})"
    entry = f"got {_shown(a[worst])}, expected {_shown(b[worst])}"
    return f"{wrong.sum()} of {wrong.size} entries differ; at index {_index(worst)} {entry} ({gap})"


def _untruth(cond: Any) -> str:
    """Why a condition does not hold; empty if it does."""
    try:
        array = np.asarray(cond)
    except Exception:  # noqa: BLE001 - as in `_mismatch`
        array = np.asarray(None)
    if array.dtype.kind not in "biuf":
        return f"got {_shown(cond)}; a condition is True or False, such as a < b"
    if array.size == 0:
        return f"got {_shown(cond)}, in which there is no condition"
    if array.all():
        return ""
    where = np.unravel_index(np.argmin(array.astype(bool)), array.shape)
    return f"got {_shown(array[where])}" + (f" at index {_index(where)}" if array.ndim else "")


def _report(name: Any, reason: str) -> bool:
    _say(f"FAIL - {_text(name)}: {reason}" if reason else f"PASS - {_text(name)}")
    return not reason


def _index(place: tuple[Any, ...]) -> str:
    return ", ".join(str(int(k)) for k in place)


def _text(value: Any) -> str:
    try:
        return str(value)
    except Exception:  # noqa: BLE001 - a learner's __str__ may be broken
        return f"<{type(value).__name__}>"


def _shown(value: Any) -> str:
    """A value in one short line."""
    try:
        text = " ".join(repr(value.item() if isinstance(value, np.generic) else value).split())
    except Exception:  # noqa: BLE001 - a learner's __repr__ may be broken, and an integer too long to be written
        text = f"<{type(value).__name__}>"
    return text if len(text) <= 80 else text[:77] + "..."


def _say(text: str) -> None:
    """Print, also where the terminal does not know a character."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding, "replace"))


def _drawing(figure: dict[str, Any]) -> str:
    """The figure as a terminal plot; empty where the tutor is not installed or the terminal cannot show one."""
    try:
        # Here and not above: this file also works alone.
        from tutor.canvas.draw import TERMINAL, draw  # noqa: PLC0415
        from tutor.canvas.look import legend  # noqa: PLC0415
        from tutor.wire.figure import Curve, Figure  # noqa: PLC0415

        curves = (Curve(tuple(c["x"].tolist()), tuple(c["y"].tolist()), c["label"]) for c in figure["curves"])
        shown = Figure(tuple(curves), figure["title"], figure["log"])
        size = shutil.get_terminal_size()
        colour = getattr(sys.stdout, "isatty", bool)() and "NO_COLOR" not in os.environ
        width, height = min(size.columns, 100), min(max(size.lines - 4, 8), 24)
        drawing = draw(shown, width, height, TERMINAL, colour=colour)
        names = []
        for entry in legend(shown):
            r, g, b = TERMINAL.curves[entry.colour_index % len(TERMINAL.curves)]
            names.append(
                (f"\x1b[38;2;{r};{g};{b}m{entry.glyph}\x1b[0m " if colour else f"{entry.glyph} ") + entry.label
            )
        text = "\n".join(filter(None, [shown.title, "   ".join(names), drawing]))
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except (ImportError, OSError, UnicodeEncodeError):  # OSError: plotext cannot load its library
        return ""
    return text


def _table(figure: dict[str, Any]) -> str:
    """Some points of each curve, in plain characters."""
    lines = [figure["title"]] if figure["title"] else []
    for number, curve in enumerate(figure["curves"], 1):
        lines.append(curve["label"] or f"curve {number}")
        some = np.unique(np.linspace(0, curve["x"].size - 1, 7).round().astype(int))
        lines.extend(f"  x = {x:<12.6g} y = {y:.6g}" for x, y in zip(curve["x"][some], curve["y"][some], strict=True))
    return "\n".join(lines)
