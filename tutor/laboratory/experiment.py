"""What a laboratory is: two dials, questions asked once for all their positions, and a picture for each position."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from tutor.canvas.ticks import number as shown
from tutor.checks.compare import Array, array, number
from tutor.errors import UsageError
from tutor.wire.figure import Figure
from tutor.wire.probe import Observation, Outcome, Probe, Raised, Returned, TimedOut

HALF_DECADE = 10.0**0.5


@dataclass(frozen=True, slots=True)
class Dial:
    """A quantity that keys move, by its symbol; `values` rise, and `start` is the index to begin with."""

    symbol: str
    values: tuple[float, ...]
    start: int = 0
    whole: bool = False
    """It counts something."""

    @property
    def reach(self) -> str:
        """From where to where it goes, in words."""
        return f"from {shown(self.values[0])} to {shown(self.values[-1])}"

    def set_to(self, value: float) -> "Dial":
        """The dial with this value among the others, to begin with.

        Raises:
            UsageError: it is not a value that the dial can have.
        """
        if not self.values[0] <= value <= self.values[-1] or (self.whole and value != int(value)):
            raise UsageError(f"{self.symbol} is a {'whole ' if self.whole else ''}number {self.reach} here.")
        values = tuple(sorted({*self.values, value}))
        return replace(self, values=values, start=values.index(value))

    def turned(self, index: int, steps: int) -> int:
        """The position so many steps away; the ends hold."""
        return max(0, min(len(self.values) - 1, index + steps))


@dataclass(frozen=True, slots=True)
class Dials:
    """`across` is moved by ← and →, `upwards` by ↑ and ↓."""

    across: Dial
    upwards: Dial

    @property
    def start(self) -> tuple[int, int]:
        """Both positions to begin with."""
        return self.across.start, self.upwards.start

    def set_to(self, wanted: Mapping[str, float]) -> "Dials":
        """The dials with the values that are wanted, by symbol.

        Raises:
            UsageError: one of them is no value that its dial can have.
        """
        across, upwards = (
            dial.set_to(wanted[dial.symbol]) if dial.symbol in wanted else dial for dial in (self.across, self.upwards)
        )
        return Dials(across, upwards)


@dataclass(frozen=True, slots=True)
class Picture:
    """What is seen at one position of the dials, and the sentences that say it."""

    figure: Figure
    words: str


@dataclass(frozen=True, slots=True)
class Readings:
    """The replies to an experiment's questions: the learner's and the reference solution's."""

    yours: Observation
    truth: Observation

    def missing(self, names: Sequence[str]) -> str:
        """A sentence if one of these names is not filled in yet; else nothing."""
        open_names = [name for name in names if self.yours.names.get(name) != "defined"]
        open_names += [stub for stub in self._stubs() if stub in names and stub not in open_names]
        return (
            f"Fill in {' and '.join(open_names)} first: the laboratory is worked with your own." if open_names else ""
        )

    def trouble(self, key: str, name: str) -> str:
        """A sentence on why the learner's name gave no number that can be drawn at a question."""
        outcome = self.yours.outcomes.get(key)
        match outcome:
            case Raised(error, message):
                return f"Your {name} raises {error}{f': {message}' if message else ''}."
            case TimedOut(seconds):
                return f"Your {name} takes longer than {seconds:g} seconds."
            case Returned():
                return f"Your {name} gives no finite number here."
            case _:
                return f"Your {name} could not be asked."

    def _stubs(self) -> Iterable[str]:
        for outcome in self.yours.outcomes.values():
            if isinstance(outcome, Returned | Raised):
                yield from outcome.stubs


class Experiment(Protocol):
    """One laboratory of an exercise, as its table says. Its questions have ids that begin with what is asked."""

    @property
    def part(self) -> str:
        """The letter of the part that it is about."""
        ...

    @property
    def title(self) -> str:
        """What can be tried here."""
        ...

    @property
    def needs(self) -> tuple[str, ...]:
        """The learner's names without which nothing of theirs can be shown."""
        ...

    def faults(self) -> tuple[str, ...]:
        """What is wrong with the table, in sentences."""
        ...

    def dials(self) -> Dials:
        """What can be moved."""
        ...

    def probes(self, dials: Dials, *, yours: bool) -> tuple[Probe, ...]:
        """What is to be asked of the learner (`yours`), or of the reference solution, for all positions at once."""
        ...

    def picture(self, readings: Readings, dials: Dials, at: tuple[int, int]) -> Picture:
        """What is seen with the dials at these positions."""
        ...


def value_of(outcome: Outcome | None) -> float:
    """A single number that came back; nan where none did."""
    found = number(outcome.value) if isinstance(outcome, Returned) else None
    return found if isinstance(found, float) else float("nan")


def values_of(outcome: Outcome | None) -> Array:
    """A list of numbers that came back; empty where none did."""
    found = array(outcome.value) if isinstance(outcome, Returned) else None
    return found if isinstance(found, np.ndarray) and found.ndim == 1 else np.empty(0)


def points_of(outcome: Outcome | None, count: int | None = None) -> tuple[Array, Array]:
    """Two lists of numbers of the same length, as x and y; empty where none, or not so many, came back."""
    match outcome:
        case Returned((x, y)):
            xs, ys = array(x), array(y)
            if isinstance(xs, np.ndarray) and isinstance(ys, np.ndarray) and xs.ndim <= 1 and ys.ndim <= 1:
                if count is not None:
                    xs, ys = (np.full(count, each) if each.ndim == 0 else each for each in (xs, ys))
                if xs.shape == ys.shape and xs.ndim == 1 and count in {None, len(xs)}:
                    return xs, ys
        case _:
            pass
    return np.empty(0), np.empty(0)


def powers(largest: float, smallest: float) -> tuple[float, ...]:
    """Values from small to large, each √10 times the one before: `largest` and all below it down to `smallest`."""
    count = round(float(np.log10(largest / smallest)) * 2) + 1
    return tuple(float(f"{largest / HALF_DECADE**k:.6g}") for k in reversed(range(count)))


def nearest(values: Sequence[float], wanted: float) -> int:
    """The index of the value nearest to the wanted one."""
    return min(range(len(values)), key=lambda index: abs(values[index] - wanted))
