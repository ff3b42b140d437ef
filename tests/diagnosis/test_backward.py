import random

import numpy as np
import pytest

from tutor.diagnosis.backward import _double, _made, explained
from tutor.diagnosis.networks import PROGRAMS
from tutor.diagnosis.order import covers


def settings_of(program):
    """Three settings; of the network with matrices in three shapes, so that a transpose shows."""
    rng = np.random.default_rng(5)
    if "W" not in program.inputs:
        return [{name: rng.uniform(0.2, 1.3) * rng.choice([-1, 1]) for name in program.inputs} for _ in range(3)]
    return [
        {
            "W": rng.normal(size=(units, inputs)), "b": rng.normal(size=units), "v": rng.normal(size=units),
            "c": rng.normal(), "x": rng.normal(size=inputs), "y": rng.normal() + 4,
        }
        for units, inputs in ((3, 2), (2, 4), (3, 3))
    ]  # fmt: skip


ROWS = [
    (program, line.name, id_, expression)
    for program in PROGRAMS
    for line in program.lines
    for id_, expressions in line.wrong.items()
    for expression in expressions
]


@pytest.mark.parametrize(("program", "line", "mistake", "expression"), ROWS)
def test_a_wrong_line_gets_its_name_or_a_more_general_one_or_none(program, line, mistake, expression):
    inputs = settings_of(program)
    got = []
    for case in inputs:
        try:
            got.append(program.run(case, {line: expression}))
        except ValueError:  # a shape that does not fit: the learner's call raised, too
            got.append(None)
    asked = [(case, gradients) for case, gradients in zip(inputs, got, strict=True) if gradients is not None]
    found = explained(program, [case for case, _ in asked], [gradients for _, gradients in asked])
    assert found is None or (len(found.ids) == 1 and covers(found.ids[0], mistake)), found


def test_nearly_every_wrong_line_is_named():
    named = 0
    for program, line, _, expression in ROWS:
        try:
            got = [program.run(case, {line: expression}) for case in settings_of(program)]
        except ValueError:
            continue
        named += explained(program, settings_of(program), got) is not None
    print(f"{named} of {len(ROWS)}")
    assert named >= 0.85 * len(ROWS)


@pytest.mark.parametrize("program", PROGRAMS)
def test_two_wrong_lines_are_both_named_or_covered_or_none_is(program):
    inputs = settings_of(program)
    pairs = list(_double(_made(program)))
    named = 0
    for ids, replaced in random.Random(3).sample(pairs, 60):
        try:
            got = [program.run(case, replaced) for case in inputs]
        except ValueError:
            continue
        found = explained(program, inputs, got)
        if found is None:
            continue
        named += 1
        assert all(any(covers(id_, made) for made in ids) for id_ in found.ids), (ids, found.ids)
    print(f"{named} of 60")
    assert named > 40


@pytest.mark.parametrize("key", list(PROGRAMS[0].gradients))
def test_of_one_gradient_two_slips_are_named_where_no_other_two_explain_it(key):
    program = PROGRAMS[0]
    inputs = [{name: random.Random(f"{name}{k}").uniform(0.2, 1.3) for name in program.inputs} for k in range(8)]
    for ids, replaced in random.Random(7).sample(list(_double(_made(program))), 60):
        found = explained(program, inputs, [{key: program.run(case, replaced)[key]} for case in inputs])
        assert found is None or all(any(covers(id_, made) for made in ids) for id_ in found.ids), (ids, found.ids)


@pytest.mark.parametrize("program", PROGRAMS)
def test_right_gradients_get_no_name(program):
    inputs = settings_of(program)
    assert explained(program, inputs, [program.run(case, {}) for case in inputs]) is None


@pytest.mark.parametrize("program", PROGRAMS)
def test_gradients_of_another_function_get_no_name(program):
    inputs = settings_of(program)
    got = [{key: np.sqrt(np.abs(value)) + 0.3 for key, value in program.run(case, {}).items()} for case in inputs]
    assert explained(program, inputs, got) is None


@pytest.mark.parametrize("program", PROGRAMS)
def test_all_signs_turned_are_the_error_turned(program):
    inputs = settings_of(program)
    got = [{key: -value for key, value in program.run(case, {}).items()} for case in inputs]
    found = explained(program, inputs, got)
    assert found is not None
    assert found.ids == ("backprop-error-sign",)
    assert set(found.keys) == set(program.gradients)


def test_only_the_keys_that_are_wrong_are_told():
    program = PROGRAMS[0]
    inputs = settings_of(program)
    got = [{**program.run(case, {}), "b2": program.run(case, {})["b2"] * case["b2"]} for case in inputs]
    found = explained(program, inputs, got)
    assert found is not None
    assert (found.ids, found.keys) == (("bias-gradient-has-input",), ("b2",))


def test_weights_and_biases_exchanged_are_named():
    program = PROGRAMS[0]
    inputs = settings_of(program)
    right = [program.run(case, {}) for case in inputs]
    got = [{"w1": g["b1"], "b1": g["w1"], "w2": g["b2"], "b2": g["w2"]} for g in right]
    found = explained(program, inputs, got)
    assert found is not None
    assert found.ids == ("weight-and-bias-swapped",)
