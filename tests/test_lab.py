import doctest
import inspect
import math
import os
import shutil
import subprocess
import sys
import textwrap
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor import lab
from tutor.lab import (
    backward_diff,
    centered_diff,
    check,
    check_close,
    check_true,
    forward_diff,
    grad_check,
    header,
    plot,
)

XS = np.linspace(-2, 2, 41)


class Hostile:
    """An object that fails at whatever it is asked."""

    def __repr__(self):
        raise RuntimeError

    __str__ = __array__ = __bool__ = __eq__ = __float__ = __iter__ = __len__ = __repr__
    __hash__ = None


ODD = [
    None,
    ...,
    "3",
    b"3",
    {},
    {"a": 1},
    [1, [2, 3]],
    [1, None],
    object(),
    Hostile(),
    math.sin,
    int,
    10**400,
    10**5000,
    1j,
]


@pytest.fixture
def figures(monkeypatch):
    """Everything that `plot` hands over."""
    received = []
    monkeypatch.setattr(lab, "figure_sink", received.append)
    return received


def run(tmp_path, source, **environment):
    """A learner's file under plain Python."""
    script = tmp_path / "answers.py"
    script.write_text(textwrap.dedent(source), encoding="utf-8")
    settings = {**os.environ, "PYTHONIOENCODING": "utf-8", **environment}
    return subprocess.run([sys.executable, script], env=settings, check=False, capture_output=True, timeout=60)


def test_the_public_names_and_signatures_stay():
    assert set(lab.__all__) == {
        "backward_diff", "centered_diff", "check", "check_close", "check_true", "forward_diff", "grad_check", "header", "plot",
    }  # fmt: skip
    bare = {
        name: [(p.name, p.kind.name, p.default) for p in inspect.signature(getattr(lab, name)).parameters.values()]
        for name in lab.__all__
    }
    positional, empty = "POSITIONAL_OR_KEYWORD", inspect.Parameter.empty
    quotient = [("f", positional, empty), ("x", positional, empty), ("h", positional, 1e-6)]
    assert bare["centered_diff"] == bare["forward_diff"] == bare["backward_diff"] == quotient
    assert bare["grad_check"] == [*quotient[:2], ("analytic_grad", positional, empty), quotient[2]]
    close = [
        ("name", positional, empty),
        ("got", positional, empty),
        ("expected", positional, empty),
        ("tol", positional, 1e-8),
    ]
    assert bare["check_close"] == bare["check"] == close
    assert bare["check_true"] == [("name", positional, empty), ("cond", positional, empty)]
    assert bare["header"] == [("title", positional, empty)]
    assert bare["plot"] == [
        ("x", positional, empty),
        ("y", positional, empty),
        ("more", "VAR_POSITIONAL", empty),
        ("labels", "KEYWORD_ONLY", ()),
        ("title", "KEYWORD_ONLY", ""),
        ("log", "KEYWORD_ONLY", ""),
    ]


def test_the_examples_of_the_docstrings_are_true():
    results = doctest.testmod(lab)
    assert results.attempted > 8
    assert results.failed == 0


def test_check_is_check_close():
    assert check is check_close


def test_quotients_are_the_formulas_of_the_text():
    f, x, h = math.exp, 0.7, 0.01
    assert forward_diff(f, x, h) == (f(x + h) - f(x)) / h
    assert backward_diff(f, x, h) == (f(x) - f(x - h)) / h
    assert centered_diff(f, x, h) == (f(x + h) - f(x - h)) / (2 * h)


@pytest.mark.parametrize(("quotient", "order"), [(forward_diff, 1), (backward_diff, 1), (centered_diff, 2)])
def test_halving_h_shows_the_order(quotient, order):
    errors = [abs(quotient(math.sin, 1.0, 2.0**-k) - math.cos(1.0)) for k in range(4, 10)]
    ratios = [a / b for a, b in pairwise(errors)]
    assert ratios == pytest.approx([2.0**order] * 5, rel=0.05)


@pytest.mark.parametrize("quotient", [forward_diff, backward_diff, centered_diff])
def test_quotients_work_on_arrays_and_lists(quotient):
    assert quotient(np.sin, XS) == pytest.approx(np.cos(XS), abs=1e-5)
    assert quotient(np.sin, [0, 1]) == pytest.approx([1.0, math.cos(1)], abs=1e-5)


def test_a_value_in_place_of_a_function_is_explained():
    with pytest.raises(TypeError, match=r"write f, not f\(x\)"):
        centered_diff(math.sin(1.0), 1.0)
    with pytest.raises(TypeError, match="returned None at"):
        forward_diff(lambda _: None, 1.0)
    with pytest.raises(ValueError, match="h must not be 0"):
        backward_diff(math.sin, 1.0, 0)


def test_a_right_gradient_has_a_tiny_relative_error():
    w = np.array([1.0, 2.0, 3.0])
    assert grad_check(lambda w: np.sum(w**2), w, 2 * w) < 1e-9
    assert grad_check(lambda w: np.sum(w**2), [1, 2, 3], [2, 4, 6]) < 1e-9
    assert grad_check(math.sin, 1.0, math.cos) < 1e-9
    assert grad_check(np.sin, XS, np.cos) < 1e-9
    matrix = np.arange(6.0).reshape(2, 3)
    assert grad_check(lambda m: float(np.sum(m**3)), matrix, 3 * matrix**2) < 1e-9


def test_a_wrong_gradient_has_a_large_relative_error():
    w = np.array([1.0, 2.0, 3.0])
    assert grad_check(lambda w: np.sum(w**2), w, -2 * w) == pytest.approx(1)
    assert grad_check(lambda w: np.sum(w**2), w, 2 * w + [0, 0.5, 0]) > 1e-2
    assert grad_check(math.sin, 1.0, 0.5) > 1e-2


def test_a_zero_gradient_is_right_where_it_is_zero():
    assert grad_check(lambda x: x**3, 0.0, 0.0) < 1e-7
    assert grad_check(lambda w: np.sum((w - 1) ** 4), np.ones(3), np.zeros(3)) < 1e-7


def test_a_gradient_check_leaves_x_alone():
    w = np.array([1, 2, 3])
    before = w.copy()

    def greedy(w):
        w += 1
        return float(np.sum(w))

    grad_check(greedy, w, np.ones(3))
    assert (w == before).all()


def test_a_gradient_of_another_shape_is_explained():
    with pytest.raises(ValueError, match=r"shape \(2,\), but the gradient at x has shape \(3,\)"):
        grad_check(np.sum, np.ones(3), np.ones(2))
    with pytest.raises(ValueError, match="f must make one number of x"):
        grad_check(lambda w: np.outer(w, w), np.ones(3), np.ones(3))
    with pytest.raises(ValueError, match="analytic_grad must be numbers"):
        grad_check(np.sum, np.ones(3), "ones")


@pytest.mark.parametrize(
    ("got", "expected"),
    [(95, 95.0), (1e9 + 1, 1e9), (0.0, 1e-9), ([1, 2], np.array([1.0, 2.0])), (Fraction(1, 2), 0.5), (math.inf, math.inf), (1j, 1j), (np.float32(0.5), 0.5)],
)  # fmt: skip
def test_what_is_close_passes(capsys, got, expected):
    assert check_close("it", got, expected) is True
    assert capsys.readouterr().out == "PASS - it\n"


@pytest.mark.parametrize(
    ("got", "expected", "reason"),
    [
        (1.0, 2.0, "got 1.0, expected 2.0 (they differ by 1, allowed is 2e-08)"),
        (np.float64(1.0), 1.1, "got 1.0, expected 1.1"),
        (math.nan, 1.0, "got nan, expected 1.0"),
        (math.inf, -math.inf, "got inf, expected -inf"),
        ([1.0, 2.0, 4.0], [1.0, 2.0, 3.0], "1 of 3 entries differ; at index 2 got 4.0, expected 3.0"),
        (np.eye(2), np.ones((2, 2)), "2 of 4 entries differ; at index 0, 1 got 0.0, expected 1.0"),
        ([1.0, 2.0], 1.0, "their shapes differ: (2,) and ()"),
        (None, 1.0, "got None, expected 1.0; only numbers"),
        ("1.0", 1.0, "got '1.0', expected 1.0; only numbers"),
    ],
)
def test_what_is_not_close_fails_with_what_was_got_and_expected(capsys, got, expected, reason):
    assert check_close("it", got, expected) is False
    printed = capsys.readouterr().out
    assert printed.startswith("FAIL - it: ")
    assert reason in printed
    assert printed.count("\n") == 1


def test_the_tolerance_counts():
    assert check_close("loose", 1.0, 1.05, tol=0.1)
    assert not check_close("strict", 1.0, 1.05, tol=0.01)


@given(st.floats(), st.floats())
def test_two_numbers_are_close_exactly_within_the_tolerance(got, expected):
    finite = math.isfinite(expected)
    close = abs(got - expected) <= 1e-8 * max(1.0, abs(expected)) if finite else got == expected
    assert check_close("it", got, expected) == close


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: type(odd).__name__)
def test_odd_values_fail_and_never_raise(capsys, odd):
    for arguments in [("it", odd, 1.0), ("it", 1.0, odd), ("it", 1.0, 1.0, odd)]:
        assert check_close(*arguments) is False
    assert check_close("it", [odd], [1.0]) is False
    assert capsys.readouterr().out.count("FAIL - it: ") == 4
    check_close(odd, 1.0, 1.0)
    header(odd)
    assert "PASS - " in capsys.readouterr().out


@pytest.mark.parametrize("cond", [True, np.True_, 1, [True, True], np.array([[1, 2]]) > 0])
def test_a_condition_that_holds_passes(capsys, cond):
    assert check_true("it", cond) is True
    assert capsys.readouterr().out == "PASS - it\n"


@pytest.mark.parametrize(
    ("cond", "reason"),
    [
        (False, "got False"),
        (np.False_, "got False"),
        (np.array([[True, False]]), "got False at index 0, 1"),
        (None, "got None; a condition is True or False"),
        ("True", "got 'True'; a condition"),
        (math.isfinite, "a condition is True or False"),
        ([], "there is no condition"),
        (Hostile(), "got <Hostile>; a condition"),
    ],
)
def test_a_condition_that_does_not_hold_fails_with_the_reason(capsys, cond, reason):
    assert check_true("it", cond) is False
    printed = capsys.readouterr().out
    assert printed.startswith("FAIL - it: ")
    assert reason in printed


def test_a_figure_is_handed_to_the_sink(figures, capsys):
    plot(XS, XS**2, np.sin, 3, labels=["square", "sine"], title="Three", log="y")
    (figure,) = figures
    assert figure["title"] == "Three"
    assert figure["log"] == "y"
    assert [curve["label"] for curve in figure["curves"]] == ["square", "sine", ""]
    for curve, ys in zip(figure["curves"], [XS**2, np.sin(XS), np.full(41, 3.0)], strict=True):
        assert (curve["x"] == XS).all()
        assert (curve["y"] == ys).all()
        assert curve["y"].dtype == float
    assert capsys.readouterr().out == ""


def test_each_call_is_a_figure_of_its_own(figures):
    plot(XS, np.sin)
    plot(XS, np.cos)
    assert len(figures) == 2


def test_a_figure_does_not_change_with_the_learners_arrays(figures):
    xs, ys = XS.copy(), XS.copy()
    plot(xs, ys)
    xs += 1
    ys += 1
    assert (figures[0]["curves"][0]["x"] == XS).all()
    assert (figures[0]["curves"][0]["y"] == XS).all()


def test_a_function_of_single_numbers_is_asked_point_by_point(figures):
    plot(XS, lambda x: x if x > 0 else -x, math.log, lambda x: 1 / x)
    absolute, log, inverse = (curve["y"] for curve in figures[0]["curves"])
    assert (absolute == abs(XS)).all()
    assert np.isnan(log[XS <= 0]).all()
    assert log[-1] == math.log(2)
    assert not np.isfinite(inverse[20])


def test_a_constant_function_is_a_level_line(figures):
    plot(XS, lambda _: 2.5)
    assert (figures[0]["curves"][0]["y"] == 2.5).all()


def test_a_label_without_a_curve_is_left_out(figures):
    plot(XS, np.sin, labels=["sine", "cosine"])
    assert [curve["label"] for curve in figures[0]["curves"]] == ["sine"]


def test_one_label_may_stand_alone_and_axes_in_either_order(figures):
    plot([1, 2, 3], [1, 4, 9], labels="square", log="yx")
    assert figures[0]["curves"][0]["label"] == "square"
    assert figures[0]["log"] == "xy"


@pytest.mark.parametrize(
    ("arguments", "options", "message"),
    [
        ((3, math.sin), {}, r"x must be a 1-D array .* shape \(\)"),
        ((np.eye(2), np.eye(2)), {}, r"x must be a 1-D array .* shape \(2, 2\)"),
        (([], []), {}, "x must be a 1-D array"),
        (("abc", math.sin), {}, "x must be numbers, not 'abc'"),
        ((XS, XS[:5]), {}, r"y must have one value for each of the 41 x; it has shape \(5,\)"),
        ((XS, np.sin, XS[:5]), {}, "y number 2 must have one value"),
        ((XS, None), {}, "y must be numbers, not None"),
        ((XS, 1j * XS), {}, "y must be real"),
        ((XS, lambda _: None), {}, "y fails at x = -2.0: .* returned None"),
        ((XS, lambda _: math.log(-1)), {}, "y has no value at any x"),
        ((XS, lambda x: x + Hostile()), {}, "y fails at x = -2.0"),
        ((XS, np.sin), {"log": "z"}, 'log must be "", "x", "y" or "xy", not \'z\''),
    ],
)
def test_what_cannot_be_drawn_is_explained(figures, arguments, options, message):
    with pytest.raises(ValueError, match=message):
        plot(*arguments, **options)
    assert figures == []


def test_under_plain_python_a_plot_appears_in_the_terminal(tmp_path):
    done = run(
        tmp_path,
        """
        import numpy as np
        from tutor.lab import *
        plot(np.linspace(-2, 2, 81), lambda x: x**3, labels=["cube"], title="A cube")
        header("Checks")
        check("one", 1, 1)
        """,
        COLUMNS="70",
        LINES="20",
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.decode().splitlines()
    assert lines[:2] == ["A cube", "── cube"]
    assert lines[-3:] == ["Checks", "======", "PASS - one"]
    drawing = lines[2:-4]
    assert {len(line) for line in drawing} == {70}
    assert any("\u2801" <= character <= "\u28ff" for character in "".join(drawing))
    assert "\x1b" not in done.stdout.decode(), "no colours where the output is not a terminal"


def test_a_terminal_without_the_characters_gets_numbers(tmp_path):
    done = run(
        tmp_path, "from tutor.lab import plot\nplot([0, 1, 2], [0, 1, 4], labels=['σ′'])", PYTHONIOENCODING="ascii"
    )
    assert done.returncode == 0, done.stderr
    lines = [" ".join(line.split()) for line in done.stdout.decode("ascii").splitlines()]
    assert lines == ["??", "x = 0 y = 0", "x = 1 y = 1", "x = 2 y = 4"]


def test_the_file_works_alone_beside_the_answers(tmp_path):
    package = tmp_path / "tutor"
    package.mkdir()
    (package / "__init__.py").touch()
    shutil.copy(Path(lab.__file__), package)
    done = run(
        tmp_path,
        """
        from tutor.lab import *
        check("slope", centered_diff(lambda x: x * x, 3.0), 6)
        plot(range(101), lambda x: x / 4, title="Quarters")
        """,
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.decode().splitlines()
    assert lines[:3] == ["PASS - slope", "Quarters", "curve 1"]
    assert lines[-1].split() == ["x", "=", "100", "y", "=", "25"]


def test_nothing_but_numpy_is_imported(tmp_path):
    done = run(tmp_path, "import sys\nimport tutor.lab\nprint(*{name.partition('.')[0] for name in sys.modules})")
    imported = set(done.stdout.decode().split()) - set(sys.stdlib_module_names)
    assert {name for name in imported if not name.startswith("_")} == {"numpy", "tutor"}
