"""An interval of real numbers."""

from dataclasses import dataclass
from math import inf
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from `low` to `high`, without an end that is open. A single point has both ends equal."""

    low: float = -inf
    high: float = inf
    low_open: bool = False
    high_open: bool = False

    def __contains__(self, value: Any) -> bool:
        """Whether a number lies inside: a float, or an mpf."""
        above = self.low < value if self.low_open else self.low <= value
        below = value < self.high if self.high_open else value <= self.high
        return bool(above and below)

    def mask(self, values: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Which of these numbers lie inside."""
        above = self.low < values if self.low_open else self.low <= values
        below = values < self.high if self.high_open else values <= self.high
        return above & below

    @property
    def length(self) -> float:
        """How long it is; 0 for a single point."""
        return self.high - self.low
