"""Where an axis is marked, and with what number: round values in steps of 1, 2 or 5 times a power of ten."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = {raised: plain for plain, raised in SUPERSCRIPTS.items()}


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark at `at`, in the units of its axis (log₁₀ of the value on a logarithmic one), and its text."""

    at: float
    label: str


def linear_ticks(low: float, high: float, most: int) -> tuple[Tick, ...]:
    """Two or more round values in [low, high]: all those of the finest step that gives at most `most` (two or more).

    Both ends are finite and differ by more than their rounding errors. All labels of an axis have the same number of
    decimals, and the same power of ten where one is needed.
    """
    exponent = floor(log10((high - low) / most))
    finer, finer_power = (0, 1), exponent
    for factor, power in ((1, exponent), (2, exponent), (5, exponent), (1, exponent + 1), (2, exponent + 1)):
        step = float(f"{factor}e{power}")
        # Whole multiples of a power of ten, so that 0.3 is not written as 0.30000000000000004.
        multiples = range(factor * ceil(low / step - 1e-9), factor * floor(high / step + 1e-9) + 1, factor)
        if len(multiples) < 2:
            return _ticks(finer, finer_power)
        if len(multiples) <= most:
            break
        finer, finer_power = (multiples[0], multiples[-1]), power
    return _ticks(multiples, power)


def log_ticks(low: float, high: float, most: int) -> tuple[Tick, ...]:
    """At most `most` (three or more) values 10ⁿ with `low` ≤ n ≤ `high`; also their 2- and 5-fold where there is room.

    `low` and `high` are exponents of ten, at least 1 apart.
    """
    first, last = ceil(low - 1e-9), floor(high + 1e-9)
    if 3 * (last - first + 2) <= most or last == first:
        fine = [(n, factor) for n in range(first - 1, last + 1) for factor in (1, 2, 5)]
        ticks = [Tick(n + log10(factor), power_of_ten(n, factor)) for n, factor in fine]
        inside = tuple(tick for tick in ticks if low - 1e-9 <= tick.at <= high + 1e-9)
        if len(inside) <= most:
            return inside
    stride = next(s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500) if (last // s) - ceil(first / s) < most)
    return tuple(Tick(float(n), power_of_ten(n)) for n in range(ceil(first / stride) * stride, last + 1, stride))


def power_of_ten(exponent: int, factor: int = 1) -> str:
    """`10⁻³`, or `2·10⁻³` with a factor."""
    power = "10" + str(exponent).translate(SUPERSCRIPTS)
    return power if factor == 1 else f"{factor}·{power}"


def ascii_number(label: str) -> str:
    """A number written by this module, in ASCII: `1e-3`, `-2e6`."""
    plain = re.sub("10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda power: "1e" + power[1].translate(_LOWERED), label)
    return plain.replace("·1e", "e").replace("−", "-")


def number(value: float, digits: int = 4) -> str:
    """A single value as text, with so many significant digits: `−0.25`, `1.22·10⁻⁹`, `10⁶`."""
    mantissa, marker, exponent = f"{value:.{digits}g}".partition("e")
    mantissa = mantissa.replace("-", "−")
    if not marker:
        return mantissa
    power = power_of_ten(int(exponent))
    return mantissa.replace("1", power) if mantissa in {"1", "−1"} else f"{mantissa}·{power}"


def _ticks(multiples: Sequence[int], power: int) -> tuple[Tick, ...]:
    """Ticks at n·10^power, labelled alike."""
    largest = max(abs(n) for n in multiples)
    exponent = len(str(largest)) - 1 + power
    # Six digits before the point, or three zeros after it, are as many as an eye counts at a glance.
    shared = exponent if exponent >= 6 or exponent <= -4 else 0
    decimals = max(0, shared - power)
    suffix = f"·{power_of_ten(shared)}" if shared else ""
    labels = [f"{float(f'{n}e{power - shared}'):.{decimals}f}{suffix}" if n else "0" for n in multiples]
    return tuple(Tick(float(f"{n}e{power}"), text.replace("-", "−")) for n, text in zip(multiples, labels, strict=True))
