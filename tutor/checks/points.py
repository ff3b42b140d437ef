"""Points at which functions are asked: one column per argument."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from tutor.checks.compare import Array


@dataclass(frozen=True, slots=True)
class Points:
    """Columns of equal length, in the order of the arguments."""

    columns: Mapping[str, Array]

    def __len__(self) -> int:
        return next((len(column) for column in self.columns.values()), 0)

    def row(self, index: int) -> dict[str, float]:
        """One point: argument → number."""
        return {name: float(column[index]) for name, column in self.columns.items()}

    def rows(self) -> Iterator[dict[str, float]]:
        """All points, one after the other."""
        return (self.row(i) for i in range(len(self)))

    def head(self, count: int) -> "Points":
        """The first points only."""
        return Points({name: column[:count] for name, column in self.columns.items()})

    def then(self, more: "Points") -> "Points":
        """These points, then those that are not among them."""
        known = {tuple(row.values()) for row in self.rows()}
        fresh = [tuple(row.values()) not in known for row in more.rows()]
        return Points({n: np.concatenate([c, more.columns[n][fresh]]) for n, c in self.columns.items()})
