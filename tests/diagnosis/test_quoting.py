import time

import pytest

from tutor.diagnosis.quoting import as_formula, quoted, quoted_key, returned, used

SOURCES = [
    ("def g(x):\n    return 2*x", "2 * x"),
    ('def g(x):\n    """Doc."""\n    u = x**2\n    v = u + 1\n    return v*u', "(x ** 2 + 1) * x ** 2"),
    ("g = lambda x: np.sin(x)", "np.sin(x)"),
    ("def g(x):\n    return 1\ndef g(x):\n    return 2", "2"),
    ("def g(x):\n    u: float = x\n    return u", "x"),
    ("def g(x):\n    if x > 0:\n        return 1\n    return 2", None),
    ("def f(x):\n    return 1", None),
    ("@cache\ndef g(x):\n    return 1", None),
    ("def g(x):\n    return", None),
    ("def g(x:\n    return 1", None),
    ("g = 3", None),
    ("def g(x):\n    x += 1\n    return x", None),
]


@pytest.mark.parametrize(("source", "expression"), SOURCES)
def test_what_a_function_returns_is_read_from_its_text(source, expression):
    assert returned(source, "g") == expression


def test_an_expression_that_doubles_line_by_line_is_given_up():
    lines = "\n".join("    x = x + x" for _ in range(60))
    before = time.perf_counter()
    assert returned(f"def g(x):\n{lines}\n    return x", "g") is None
    assert time.perf_counter() - before < 5


def test_deep_nesting_is_given_up():
    assert returned(f"def g(x):\n    return {'-' * 5000}x", "g") is None


def test_an_expression_is_a_formula_where_the_reader_knows_all_of_it():
    assert as_formula("np.sin(x) * 2", ("x",)) is not None
    assert as_formula("f(x) * 2", ("x",)) is None


def test_the_formula_is_quoted_as_it_was_read():
    assert quoted("np.sin(x)*2", as_formula("np.sin(x)*2", ("x",))) == {"yours": "sin(x)*2"}


def test_what_is_too_long_is_not_quoted():
    assert quoted("x + " * 40 + "x", None) == {}


NAMES = "def g(x):\n    return 2*x\ndef h(x):\n    losses = g(x)\n    return losses\nlosses = h(3)\nother = losses"


@pytest.mark.parametrize(
    ("name", "names"),
    [("g", set()), ("h", {"g"}), ("losses", {"h", "g"}), ("other", {"losses", "h", "g"}), ("nothing", set())],
)
def test_what_a_name_is_computed_with_is_told_by_way_of_others_and_without_what_a_function_binds(name, names):
    assert used(NAMES, name) == names
    assert used(f"{NAMES}\n(", name) == set()


def test_a_long_key_is_cut():
    assert quoted_key("dw1") == '"dw1"'
    assert quoted_key(0.1) == "0.1"
    assert len(quoted_key("x" * 100_000)) < 80
