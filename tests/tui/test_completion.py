import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tutor.tui.completion import Candidate, Request, Scanner, complete, request_at

MEMBERS = {
    "numpy": ("exp", "expm1", "linalg", "_x"),
    "numpy.linalg": ("norm",),
    "math": ("exp", "sin"),
    "tutor.lab": ("plot",),
}


def names(head, *others, members=MEMBERS):
    """What is offered at the end of `head`, the last line of a text."""
    lines = [*others, head]
    request = request_at(head)
    if request is None:
        return []
    scan = Scanner().scan(lines, len(lines) - 1, request.start, len(head))
    return [candidate.name for candidate in complete(request, scan, members)]


@pytest.mark.parametrize(
    ("head", "request_"),
    [
        ("    y = si", Request(8, "si")),
        ("np.", Request(3, "", "np")),
        ("f(np.linalg.no", Request(12, "no", "np.linalg")),
        ("from tutor.lab import a, pl", Request(25, "pl", module="tutor.lab")),
        ("from math import (si", Request(18, "si", module="math")),
        ("import nu", Request(7, "nu", is_module=True)),
        ("from tutor.l", Request(5, "tutor.l", is_module=True)),
        ("", Request(0, "")),
        ("def f", None),
        ("class A", None),
        ("f().x", None),
        ("a[0].x", None),
        ("1.", None),
        ("12ab", None),
        ("x...", None),
    ],
)
def test_what_is_being_typed_is_read_off_the_line(head, request_):
    assert request_at(head) == request_


def test_names_of_the_text_are_offered_first():
    assert names("    we", "def loss(weights, bias):", "    w2 = 1") == ["weights"]
    assert names("  in", "index = 0")[0] == "index"
    assert names("x = to", "total, top = 1, 2", "for token in top:") == ["token", "top", "total"]
    assert names("gr", "from x import grad as gradient") == ["gradient"]
    assert names("pl", "from tutor.lab import (plot, check_close)") == ["plot"]
    assert names("la", "f = lambda lambda_, last: 1", "with a as lap: pass") == ["lambda_", "lap", "last", "lambda"]


def test_a_word_that_was_written_once_and_never_bound_may_be_a_slip():
    assert names("centr", "centred = 1", "y = centrd(x)") == ["centred"]
    assert names("hel", "hello(helper, helper)") == ["helper"]


def test_capitals_need_not_be_typed():
    assert names("dl", "dL_dw = 1", "dl_x = 2") == ["dl_x", "dL_dw"]


def test_words_in_strings_and_comments_are_no_names():
    text = ['"""derivative = 1', 'derivative"""', "# derivative derivative", "x = 'derivative = 2'"]
    assert names("der", *text) == []


@pytest.mark.parametrize(
    ("line", "head", "found"),
    [
        ("import numpy as np", "np.ex", ["exp", "expm1"]),
        ("import numpy as np", "np.linalg.", ["norm"]),
        ("import numpy", "numpy.linalg.n", ["norm"]),
        ("from numpy import linalg as la", "la.", ["norm"]),
        ("import numpy.linalg as la", "la.", ["norm"]),
        ("import sys, math as m", "m.s", ["sin"]),
        ("import numpy as np", "np._", ["_x"]),
        ("import numpy as np", "np.", ["exp", "expm1", "linalg"]),
        ("from math import *", "si", ["sin"]),
        ("import os", "os.", []),
        ("", "np.", []),
        ("", "from tutor.lab import p", ["plot"]),
        ("", "import num", ["numpy", "numpy.linalg", "numpy.random"]),
        ("", "import os.", []),
    ],
)
def test_members_are_those_of_the_module_that_the_text_imports(line, head, found):
    assert names(head, line) == found


def test_where_a_name_comes_from_is_told():
    lines = ["x = pri", "prior = 1"]
    scan = Scanner().scan(lines, 0, 4, 7)
    assert complete(Request(4, "pri"), scan, {}) == [Candidate("prior"), Candidate("print", "built-in")]


def test_what_is_written_in_full_is_not_offered():
    assert names("weight", "weight = 1") == []


@given(st.lists(st.text("abxy_= :,.()\"'#π\n import def for in as", max_size=30), max_size=6), st.text(max_size=12))
@example([], "\n")
def test_any_text_has_names_and_every_one_goes_on_from_what_was_typed(others, head):
    lines = "\n".join(others).split("\n")
    request = request_at(head)
    if request is not None:
        assert head[request.start :] == request.prefix
        scan = Scanner().scan([*lines, head], len(lines), request.start, len(head))
        for name, _ in complete(request, scan, MEMBERS):
            assert name.lower().startswith(request.prefix.lower())


def test_a_scanner_forgets_what_is_gone():
    scanner = Scanner()
    assert "first" in scanner.scan(["first = 1", ""], 1, 0, 0).names
    assert "first" not in scanner.scan(["second = 1", ""], 1, 0, 0).names
