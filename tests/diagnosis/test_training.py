import pytest

from tutor.diagnosis.training import _LOOPS, _RIGHT, explained_losses

CASES = [
    {"x": 1.5, "y": 0.7, "w1": 0.5, "b1": -0.3, "w2": 1.2, "b2": 0.1, "eta": 0.5, "steps": 60},
    {"x": 2.0, "y": 0.05, "w1": 1.0, "b1": 0.5, "w2": 2.0, "b2": 0.5, "eta": 3.0, "steps": 30},
]


def losses(loop, more=0):
    return [loop.losses(case, case["steps"] + more) for case in CASES]


@pytest.mark.parametrize("loop", _LOOPS, ids=lambda loop: loop.id)
def test_a_wrong_loop_gets_its_name(loop):
    assert explained_losses(CASES, losses(loop)) == loop.id


def test_right_losses_get_no_name():
    assert explained_losses(CASES, losses(_RIGHT)) is None


def test_too_many_too_few_or_reversed_losses_are_told_apart():
    right = losses(_RIGHT)
    assert explained_losses(CASES, losses(_RIGHT, 1)) == "one-loss-too-many"
    assert explained_losses(CASES, [entry[:-1] for entry in right]) == "one-step-too-few"
    assert explained_losses(CASES, [entry[::-1] for entry in right]) == "list-reversed"


def test_other_losses_get_no_name():
    assert explained_losses(CASES, [[1 / (k + 1) for k in range(case["steps"])] for case in CASES]) is None
