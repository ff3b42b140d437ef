import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.tui.foreign_text import cleaned


@pytest.mark.parametrize(
    ("foreign", "clean"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d", "a\nb\nc\nd"),
        ("if x:\n\ty\n\t\tz", "if x:\n    y\n        z"),
        ("ab\tc", "ab  c"),
        ("\ufeffx\u200b = 1\xad", "x = 1"),
        ("x\u00a0=\u30001", "x = 1"),
        ("a\x1b[31mb\x00\x07\x0c\x9b\x7f", "a[31mb"),
        ("a\ud800b", "ab"),
        ("σ′ = 'é∂'", "σ′ = 'é∂'"),
        ("", ""),
    ],
)
def test_text_from_elsewhere_is_made_fit_for_python(foreign, clean):
    assert cleaned(foreign) == clean


def test_code_from_a_web_page_runs():
    ast.parse(cleaned("def\u00a0f(x):\r\n\treturn\u00a0x\u200b\r\n"))


@given(st.text())
def test_what_is_clean_stays_as_it_is(text):
    clean = cleaned(text)
    assert cleaned(clean) == clean
    assert all(letter == "\n" or letter.isprintable() or not letter.isascii() for letter in clean)
    assert len(clean.splitlines()) <= clean.count("\n") + 1
