"""Wrong answers that an author has listed for one name, under the mistake that leads to each."""

from collections.abc import Callable, Iterator, Mapping

from tutor.algebra.functions import Floats
from tutor.diagnosis.fit import is_multiple
from tutor.diagnosis.order import the_one

OF_A_FACTOR = frozenset({"constant-factor-dropped", "half-factor"})
"""Of a whole answer their sentence says that one constant factor is wrong."""


class Known:
    """Mistake → wrong answers: formulas, numbers, texts, sets or tables, as the check compares them."""

    def __init__(self, listed: Mapping[str, object]) -> None:
        self._listed = listed

    def __iter__(self) -> Iterator[tuple[str, object]]:
        for id_, answers in self._listed.items():
            for answer in answers if isinstance(answers, list | tuple) else [answers]:
                yield id_, answer

    def matching(self, is_it: Callable[[object], bool]) -> str | None:
        """The mistake whose answers are this one; None if there is none, or several of equal rank."""
        return the_one(frozenset(id_ for id_, answer in self if is_it(answer)))

    def of_values(self, is_it: Callable[[object], bool], got: Floats, truth: Floats) -> str | None:
        """As `matching`, for values at several points: a constant factor has to be one there, whatever is listed."""
        name = self.matching(is_it)
        return None if name in OF_A_FACTOR and not is_multiple(got, truth) else name
