"""Draw so many figures of hostile numbers, then print how many were drawn; run by test_draw in a process of its own.

plotext can end the process without an exception, so that only another process can see that it does not.
"""

import math
import random
import sys

from rich.cells import cell_len

from tutor.canvas.draw import DARK, draw
from tutor.canvas.look import legend
from tutor.canvas.residual import residual
from tutor.canvas.twin import twin
from tutor.wire.figure import Curve, Figure

SPECIAL = (0.0, -0.0, 1.0, -1.0, math.nan, math.inf, -math.inf, 1e308, -1e308, sys.float_info.max, 5e-324, 1e-300, 1e16)
SIZES = ((10, 4), (0, 0), (1, 1), (20, 6), (24, 8), (80, 24), (200, 60))


def value(rng: random.Random) -> float:
    match rng.randrange(6):
        case 0:
            return rng.choice(SPECIAL)
        case 1:
            return rng.uniform(-1, 1) * 10.0 ** rng.uniform(-320, 308)
        case 2:
            return float(rng.randint(-3, 3))
        case _:
            return rng.gauss(0, 1)


def values(rng: random.Random, length: int) -> tuple[float, ...]:
    match rng.randrange(5):
        case 0:
            return tuple(map(float, range(length)))
        case 1:
            return (value(rng),) * length
        case 2:
            return tuple(math.tan(k / 7) * 10.0 ** rng.choice((-300, 0, 0, 300)) for k in range(length))
        case _:
            return tuple(value(rng) for _ in range(length))


def curve(rng: random.Random) -> Curve:
    length = rng.choice((0, 1, 2, 3, 10, 100, 400))
    xs, ys = values(rng, length), values(rng, rng.choice((length, length, length, 5)))
    label = rng.choice(("", "f", "your f", "a\nb\x1b[31m", "σ′"))
    return Curve(xs, ys, label, rng.choice(("line", "points", "upright")), rng.random() < 0.4)


def figure(rng: random.Random) -> Figure:
    curves = tuple(curve(rng) for _ in range(rng.randrange(5)))
    y_range = (value(rng), value(rng)) if rng.random() < 0.2 else None
    return Figure(curves, "t\x07itle", rng.choice(("", "", "x", "y", "xy")), y_range)


def main(seed: int, count: int) -> None:
    rng = random.Random(seed)
    drawings = 0
    while drawings < count:
        shown = figure(rng)
        width, height = rng.choice(SIZES) if rng.random() < 0.3 else (rng.randint(1, 200), rng.randint(1, 60))
        lines = draw(shown, width, height, DARK, colour=False).splitlines()
        assert len(lines) <= height, (seed, drawings)
        assert all(cell_len(line) <= width for line in lines), (seed, drawings)
        assert all(entry.label.isprintable() for entry in legend(shown)), (seed, drawings)
        missed = residual(shown)
        if missed is not None:
            draw(missed, width, height, DARK)
        assert "\x1b" not in twin(shown), (seed, drawings)
        drawings += 1
    print(drawings)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
