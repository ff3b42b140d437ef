import pytest

from tests.diagnosis.points import points
from tutor.algebra.evaluate import values
from tutor.algebra.text import read
from tutor.diagnosis.sayings_rules import ROWS
from tutor.diagnosis.search import explanation

EXAMPLES = [(row.id, *row.example.split(" → ")) for row in ROWS if " → " in row.example]
NARROW = {"asin": "[0.1, 0.85]"}
"""Where the example's function is defined, if not everywhere."""


@pytest.mark.parametrize(("mistake", "function", "answer"), EXAMPLES, ids=[example[0] for example in EXAMPLES])
def test_the_example_of_a_mistake_gets_its_name(mistake, function, answer):
    at = points(next((domain for name, domain in NARROW.items() if name in function), "[0.3, 2.7]"))
    found = explanation(read(function), "x", at, values(read(answer), at))
    assert found is not None
    assert found.ids == (mistake,)
