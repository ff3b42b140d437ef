"""Each of two mistakes quotes the place where it was made."""

import numpy as np

from tutor.algebra.domain import Domain
from tutor.algebra.text import read
from tutor.diagnosis.backward import explained
from tutor.diagnosis.match import slip_in
from tutor.diagnosis.networks import PROGRAMS


def test_the_second_slip_in_a_function_has_a_place_of_its_own():
    domain = {"x": Domain.read("[0.1, 1.5]")}
    found = slip_in(read("(1 + x^2)^10"), "x", domain, read("10*x*(1 + x^2)^10"))
    first, second = found.message.split("Second: ")
    assert "The exponent of x was" in first
    assert "new exponent of 1 + x**2" in second


def test_the_second_slip_in_a_network_names_only_the_gradients_that_it_reaches():
    program = next(program for program in PROGRAMS if "W" in program.inputs)
    shapes = {"W": (3, 2), "b": (3,), "v": (3,), "c": (), "x": (2,), "y": ()}
    cases = [
        {name: np.random.default_rng(seed).normal(size=shape) for name, shape in shapes.items()} for seed in range(3)
    ]
    got = [{key: -value for key, value in program.run(case, {}).items()} for case in cases]
    for gradients in got:
        gradients["b"] = gradients["b"].sum()
    found = explained(program, cases, got)
    assert found.ids == ("backprop-error-sign", "sum-over-units")
    assert set(found.keys) == set(program.gradients)
    assert found.others == ("b",)
