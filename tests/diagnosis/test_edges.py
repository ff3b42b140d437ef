import itertools

import numpy as np
import pytest

from tutor.diagnosis.arrays import array_relation
from tutor.diagnosis.backward import explained_loss, other_loss
from tutor.diagnosis.edges import first_wrong_edge
from tutor.diagnosis.networks import PROGRAMS

SIGMOIDS, TANHS = PROGRAMS
RNG = np.random.default_rng(5)
SCALARS = [
    {name: float(v) for name, v in zip(("x", "y", "w1", "b1", "w2", "b2"), RNG.uniform(-1, 1, 6), strict=True)}
    for _ in range(3)
]
ARRAYS = [
    {
        "W": RNG.uniform(-1, 1, (n, m)), "b": RNG.uniform(-1, 1, n), "v": RNG.uniform(-1, 1, n), "c": 0.3,
        "x": RNG.uniform(-1, 1, m), "y": 2.0,
    }
    for n, m in ((3, 2), (2, 4), (3, 3))
]  # fmt: skip


def told(program, inputs, change):
    got = []
    for case in inputs:
        gradients, known = program.run(case, {}), program.known(case)
        changed = {key: np.asarray(value) for key, value in gradients.items()} | change(gradients, known)
        got.append({key: np.asarray(value, dtype=float) for key, value in changed.items()})
    return first_wrong_edge(program, inputs, got)


def test_right_gradients_have_no_wrong_edge():
    assert told(SIGMOIDS, SCALARS, lambda g, n: {}) is None
    assert told(TANHS, ARRAYS, lambda g, n: {}) is None


def test_what_is_right_comes_first_and_what_follows_is_not_blamed():
    relation = told(SIGMOIDS, SCALARS, lambda g, n: {"b1": 17 * n.a1 * n.b2, "w1": 17 * n.a1 * n.b2 * n.x})
    assert relation.message.startswith(
        '"b2" and "w2" are right; the first step that does not hold is the one from z2 back'
    )
    assert relation.message.endswith('"w1" is computed rightly from what comes before.')
    assert relation.first


def test_the_earliest_wrong_edge_is_named_where_all_are_wrong():
    relation = told(SIGMOIDS, SCALARS, lambda g, n: {key: 1.0 + value**2 for key, value in g.items()})
    assert "from the loss back to z2" in relation.message


def test_a_transpose_is_recognised():
    relation = told(TANHS, ARRAYS, lambda g, n: {"W": g["W"].T})
    assert 'your "W" is the transpose of what is wanted' in relation.message


def test_a_constant_factor_at_an_edge_is_told():
    relation = told(TANHS, ARRAYS, lambda g, n: {"x": 3 * g["x"]})
    assert 'your "x" is 3 times what is wanted, everywhere' in relation.message


T = [RNG.uniform(1, 2, (3, 2)), RNG.uniform(1, 2, (4, 2))]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda t: t.sum(axis=0), "summed over axis 0"),
        (lambda t: t.sum(), "the sum of all entries"),
        (lambda t: t.mean(), "the mean of all entries"),
        (lambda t: t / t.size, "divided by the number of entries"),
        (lambda t: t * t.size, "too large by the number of entries"),
        (lambda t: np.stack([t / 2, t / 2]), "not summed yet: its sum over axis 0 is right"),
        (lambda t: t.reshape(-1), "the right numbers in the shape (6,)"),
        (lambda t: np.full_like(t, t.sum()), "the same number in every entry"),
        (lambda t: -t, "the opposite sign"),
        (lambda t: t + np.arange(t.size).reshape(t.shape) ** 2, None),
        (lambda t: t, None),
    ],
)
def test_arrays_that_are_nearly_the_right_ones(change, said):
    how = array_relation([change(t) for t in T], T)
    assert how is None if said is None else said in how


def losses(program, inputs, replaced):
    with np.errstate(all="ignore"):
        return [float(program.known(case, replaced)["loss"]) for case in inputs]


@pytest.mark.parametrize(("program", "inputs"), [(SIGMOIDS, SCALARS), (TANHS, ARRAYS)])
def test_slips_on_the_way_forward_are_named(program, inputs):
    assert explained_loss(program, inputs, losses(program, inputs, {})) is None
    for id_, versions in program.losses.items():
        for replaced in versions:
            assert explained_loss(program, inputs, losses(program, inputs, replaced)) in ((id_,), None), id_
        assert any(explained_loss(program, inputs, losses(program, inputs, r)) == (id_,) for r in versions), id_


@pytest.mark.parametrize(("program", "inputs"), [(SIGMOIDS, SCALARS), (TANHS, ARRAYS)])
def test_two_slips_on_the_way_forward_are_both_named_or_none_is(program, inputs):
    made = [(id_, version) for id_, versions in program.losses.items() for version in versions]
    named = 0
    for (first, one), (second, other) in itertools.combinations(made, 2):
        if first == second or not one.keys().isdisjoint(other):
            continue
        found = explained_loss(program, inputs, losses(program, inputs, {**one, **other}))
        assert found is None or set(found) == {first, second} or found in ((first,), (second,)), (first, second, found)
        named += found is not None
    assert named > 20


def test_what_was_given_back_in_place_of_the_loss_is_told():
    predictions = [float(TANHS.known(case)["yhat"]) for case in ARRAYS]
    assert other_loss(TANHS, ARRAYS, predictions) == "the prediction"
    assert other_loss(TANHS, ARRAYS, losses(TANHS, ARRAYS, {})) is None
