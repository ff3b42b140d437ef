import random

import numpy as np
import pytest

from tutor.checks.cases import inputs_of
from tutor.wire.probe import Python


def inputs(seed: int = 1, **case: object) -> dict[str, object]:
    return inputs_of(case, random.Random(seed))


def test_numbers_stay_and_lists_become_arrays_whose_whole_numbers_stay_whole() -> None:
    given = inputs(h=0.1, n=3, w=[1, 2], W=[[1.0, 2], [3, 4]])
    assert (given["h"], given["n"]) == (0.1, 3)
    assert given["w"].dtype.kind == "i"
    assert given["W"].dtype == np.float64
    assert given["W"].shape == (2, 2)


def test_python_is_kept_as_its_source() -> None:
    assert inputs(f={"python": "np.sin"}) == {"f": Python("np.sin")}


def test_drawn_inputs_lie_in_their_range_and_have_their_size() -> None:
    for seed in range(50):
        given = inputs(seed, x={"uniform": [-2, 2]}, W={"uniform": [0.5, 1.2], "size": [2, 3]}, n={"integers": [1, 3]})
        assert -2 <= given["x"] <= 2
        assert given["W"].shape == (2, 3)
        assert 0.5 <= given["W"].min() <= given["W"].max() <= 1.2
        assert given["n"] in (1, 2, 3)
    whole = inputs(n={"integers": [1, 9], "size": [40]})["n"]
    assert whole.dtype.kind == "i"
    assert 1 <= whole.min() < whole.max() <= 9


def test_the_same_seed_draws_the_same_and_another_one_something_else() -> None:
    case = {"w": {"uniform": [0, 1], "size": [4]}}
    assert np.array_equal(inputs(5, **case)["w"], inputs(5, **case)["w"])
    assert not np.array_equal(inputs(5, **case)["w"], inputs(6, **case)["w"])


@pytest.mark.parametrize(
    "spec",
    [
        "np.sin",
        True,
        None,
        {},
        {"python": 3},
        {"python": "np.sin", "size": [2]},
        {"uniform": [1]},
        {"uniform": ["a", "b"]},
        {"uniform": [2, 1]},
        {"integers": [0.5, 2]},
        {"integers": [2, 1]},
        {"uniform": [0, 1], "size": 4},
        {"uniform": [0, 1], "size": []},
        {"uniform": [0, 1], "size": [-1]},
        {"uniform": [0, 1], "size": [2.5]},
        {"uniform": [0, 1], "size": [2], "mean": 0},
        ["a", "b"],
        [[1, 2], [3]],
        [True, False],
        [10**30],
    ],
    ids=str,
)
def test_any_other_form_is_refused_with_the_name_of_the_input(spec: object) -> None:
    with pytest.raises(ValueError, match="`w`"):
        inputs(w=spec)
