"""What a residual looks like, in words, where it has a simple shape: a constant, a power of x, a share of the truth."""

from collections.abc import Callable, Sequence
from math import cos, exp, fsum, isfinite, log, sin, sqrt

from tutor.canvas.residual import Pair
from tutor.canvas.ticks import number

ENOUGH = 12
"""Points with finite values; through fewer a simple shape may run by chance."""
EXACT = 1e-7
"""Of the largest value: the shape has to be the residual to so many digits, not only to the eye."""
NOTHING = 1e-9
"""Of the largest value of the curves: less is rounding, which has no shape."""

_SHARES = {
    0.0: "{yours} is 0 everywhere",
    0.5: "{yours} is half of the true one everywhere",
    1 / 3: "{yours} is a third of the true one everywhere",
    0.25: "{yours} is a quarter of the true one everywhere",
    -1.0: "{yours} is the true one with the opposite sign everywhere",
}
GROWING = {"x", "x²", "x³", "x⁴", "x⁵", "x⁶", "x⁷", "eˣ"}
_FUNCTIONS: tuple[tuple[str, Callable[[float], float]], ...] = (
    ("x²", lambda x: x**2),
    ("x³", lambda x: x**3),
    ("x⁴", lambda x: x**4),
    ("x⁵", lambda x: x**5),
    ("x⁶", lambda x: x**6),
    ("x⁷", lambda x: x**7),
    ("1/x", lambda x: 1 / x),
    ("1/x²", lambda x: 1 / x**2),
    ("√x", sqrt),
    ("1/√x", lambda x: 1 / sqrt(x)),
    ("eˣ", exp),
    ("ln x", log),
    ("sin x", sin),
    ("cos x", cos),
)


def shape(pair: Pair, yours: str) -> str:
    """A sentence on a learner's curve minus the true one, or nothing where it has no simple shape.

    `yours` is what the learner's is called. Only shapes that the residual has to seven digits at every
    point count, so that none is seen where there is another.
    """
    points = [
        (x, mine, gap)
        for x, mine, gap in zip(pair.yours.x, pair.yours.y, pair.differences, strict=False)
        if all(map(isfinite, (x, mine, gap)))
    ]
    if len({x for x, _, _ in points}) < ENOUGH:
        return ""
    xs = [x for x, _, _ in points]
    mine, gaps = [y for _, y, _ in points], [gap for _, _, gap in points]
    true = [y - gap for y, gap in zip(mine, gaps, strict=True)]
    size = max(map(abs, mine + true))
    if max(map(abs, gaps)) <= NOTHING * size:
        return ""
    constant = _multiple(gaps, [1.0] * len(gaps))
    if constant is not None:
        return f"{yours} minus the true one is the constant {number(constant)}."
    share = _multiple(mine, true)
    if share is not None:
        told = next((text for value, text in _SHARES.items() if abs(share - value) < EXACT), None)
        if told is None:
            told = "{yours} is " + number(share) + " times the true one everywhere"
        return told.format(yours=yours) + "."
    for name, values in _candidates(xs):
        factor = _multiple(gaps, values)
        if factor is not None:
            goes = "grows" if name in GROWING else "goes"
            return f"{yours} minus the true one {goes} like {name}: it is {_times(factor, name)}."
    return ""


def _candidates(xs: Sequence[float]) -> list[tuple[str, list[float]]]:
    """The simple functions that have finite values at all of these x."""
    found = [("x", list(xs))]
    for name, function in _FUNCTIONS:
        try:
            found.append((name, [function(x) for x in xs]))
        except (ValueError, ZeroDivisionError, OverflowError):
            continue
    return [(name, values) for name, values in found if all(map(isfinite, values))]


def _multiple(values: Sequence[float], of: Sequence[float]) -> float | None:
    """The one factor between two rows of numbers, or None where there is none."""
    largest, size = max(map(abs, of)), max(map(abs, values))
    if not 0 < largest < 1e150 or not size < 1e150:
        return None
    factor = fsum(a * b for a, b in zip(values, of, strict=True)) / fsum(b * b for b in of)
    worst = max(abs(a - factor * b) for a, b in zip(values, of, strict=True))
    return factor if worst <= EXACT * max(size, abs(factor) * largest) else None


def _times(factor: float, name: str) -> str:
    """`2·x²`, `−x`, `3/x`."""
    digits = number(factor)
    if name.startswith("1/"):
        return digits + name[1:]
    return name if digits == "1" else f"−{name}" if digits == "−1" else f"{digits}·{name}"
