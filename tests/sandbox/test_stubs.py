"""Which parts of a file count as not yet written."""

import ast
import functools
from typing import Any

import numpy as np
import pytest

from tutor.sandbox.stubs import Stubs

FILE = "answer.py"


def executed(source: str) -> tuple[Stubs, dict[str, Any]]:
    names: dict[str, Any] = {"functools": functools, "np": np}
    exec(compile(source, FILE, "exec"), names)
    return Stubs(ast.parse(source), FILE), names


def is_stub(source: str, name: str = "f") -> bool:
    stubs, names = executed(source)
    return stubs.is_stub(names[name])


@pytest.mark.parametrize(
    "body",
    [
        "...",
        "pass",
        "return",
        "return None",
        "return ...",
        "'''What it is to do.'''",
        "'''What it is to do.'''\n    ...",
        "raise NotImplementedError",
        "raise NotImplementedError('not yet')",
        "y = 3*x\n    raise NotImplementedError",
        "'''What it is to do.'''\n    pass\n    return None",
    ],
)
def test_a_function_that_does_nothing_is_a_stub(body):
    assert is_stub(f"def f(x):\n    {body}\n")
    assert is_stub(f"async def f(x):\n    {body}\n")


@pytest.mark.parametrize(
    "body",
    [
        "return 0",
        "return x",
        "return [None]",
        "return 'later'",
        "y = ...",
        "print(x)",
        "raise ValueError",
        "raise NotImplementedError\n    return x",
        "if x: raise NotImplementedError\n    return x",
        "global y",
    ],
)
def test_a_function_that_does_something_is_none(body):
    assert not is_stub(f"def f(x):\n    {body}\n")


@pytest.mark.parametrize(
    "value", ["None", "...", "[...]", "(None,)", "[..., None]", "{...}", "lambda x: None", "lambda x: ..."]
)
def test_a_value_left_open_is_a_stub(value):
    assert is_stub(f"f = {value}\n")


@pytest.mark.parametrize(
    "value", ["0", "''", "[]", "()", "[1, ...]", "'...'", "False", "lambda x: 0", "{}", "max", "int"]
)
def test_any_other_value_is_none(value):
    assert not is_stub(f"f = {value}\n")


@pytest.mark.parametrize(
    "wrapping",
    ["np.vectorize(f)", "functools.partial(f, 1)", "functools.lru_cache(f)", "functools.partial(np.vectorize(f), 1)"],
)
@pytest.mark.parametrize(("body", "stub"), [("...", True), ("return x", False)])
def test_wrappers_are_looked_through(wrapping, body, stub):
    assert is_stub(f"def f(x):\n    {body}\ng = {wrapping}\n", "g") is stub


def test_a_decorated_stub_is_one():
    source = "def twice(f):\n    @functools.wraps(f)\n    def g(x):\n        return 2*f(x)\n    return g\n\n@twice\ndef f(x):\n    ...\n"
    assert is_stub(source)


def test_a_method_and_an_alias_are_the_function_they_name():
    stubs, names = executed("class A:\n    def f(self): ...\n    def g(self): return 1\nf, g = A().f, A().g\nh = f\n")
    assert [stubs.is_stub(names[name]) for name in "fgh"] == [True, False, True]


def test_the_last_definition_is_the_one_that_counts():
    assert not is_stub("def f(x):\n    ...\n\ndef f(x):\n    return x\n")
    assert is_stub("def f(x):\n    return x\n\ndef f(x):\n    ...\n")


def test_two_lambdas_of_one_line_are_stubs_only_together():
    stubs, names = executed("f, g = lambda x: None, lambda x: x\nh, k = lambda x: None, lambda x: ...\n")
    assert [stubs.is_stub(names[name]) for name in "fghk"] == [False, False, True, True]


def test_functions_of_others_are_never_stubs():
    stubs, _ = executed("")
    assert not any(stubs.is_stub(value) for value in (np.sin, functools.reduce, len, is_stub, object()))
    assert stubs.code(np.sin) is None


def test_an_object_that_wraps_itself_is_no_endless_search():
    stubs, names = executed("def f(x): ...\nf.__wrapped__ = f\n")
    assert stubs.code(names["f"]) is None
