"""Mathematics for terminals that have ASCII alone: the same mathematics."""

import contextlib
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given

from tutor.algebra.text import read
from tutor.algebra.unreadable import Unreadable
from tutor.course.model import Course
from tutor.typeset.cells import cell_width
from tutor.typeset.document import lay_out, plain
from tutor.typeset.latex import LatexError, display, inline
from tutor.typeset.parser import parse
from tutor.typeset.repertoire import choose_ascii
from tutor.typeset.respelling import respelled_row
from tutor.typeset.spelling import spelled
from tutor.typeset.tree import Accent, Scripts, Symbol

from .course import formulas_of, texts_of
from .examples import examples, formulas


@pytest.fixture(autouse=True)
def _in_ascii() -> Iterator[None]:
    choose_ascii()
    yield
    choose_ascii(False)


@pytest.mark.parametrize(("latex", "picture"), examples("formulas_ascii.txt"))
def test_a_formula_in_ascii_looks_as_judged(latex: str, picture: tuple[str, ...]) -> None:
    assert display(latex) == picture


@pytest.mark.parametrize("latex", [latex for latex, _ in examples("rows.txt") + examples("pictures.txt")])
def test_every_example_is_in_ascii(latex: str) -> None:
    for text in (*display(latex), *display(latex, 30), inline(latex)):
        assert text.isascii()
        assert "?" not in text


@given(formulas)
def test_every_formula_is_in_ascii(latex: str) -> None:
    choose_ascii()  # hypothesis may run in a context of its own
    assert all(row.isascii() for row in display(latex))
    assert inline(latex).isascii()


def test_powers_and_indices_are_never_lost() -> None:
    told = [inline(latex) for latex in ("x^2", "x_2", "x2", "2^x", "x^{2y}", "x^2y", "x^{-1}", "x-1", "x''", "x")]
    assert len(set(told)) == len(told)


def test_every_formula_of_the_course_keeps_its_scripts_and_its_symbols_apart(course: Course) -> None:
    """Each power has its `^` and each index its `_`; no two symbols of an exercise are spelled alike."""
    for exercise in (texts_of(course) | {"review": [question.question for question in course.review]}).values():
        symbols: dict[str, set[str]] = {}
        for latex in (latex for text in exercise for latex in formulas_of(text)):
            tree, said = parse(latex), inline(latex)
            nodes = list(_nodes(tree))
            scripts = [node for node in nodes if isinstance(node, Scripts)]
            accents = sum(isinstance(node, Accent) for node in nodes)
            assert said.isascii()
            assert "?" not in said
            assert said.count("^") == sum(node.sup is not None for node in scripts), latex
            assert said.count("_") == sum(node.sub is not None for node in scripts) + accents, latex
            for node in nodes:
                if isinstance(node, Symbol):
                    symbols.setdefault(spelled(node.text), set()).add(node.text)
        alike = {said: written for said, written in symbols.items() if len(written) > 1}
        assert alike.keys() <= {"d", "*"}  # d and ∂ in dy/dx; the star is raised, w^*


@pytest.mark.parametrize("width", [37, 78])
def test_the_whole_course_is_in_ascii(course: Course, width: int) -> None:
    for text in (text for texts in texts_of(course).values() for text in texts):
        laid = plain(text, width)
        assert laid.isascii()
        assert laid.count("?") == text.count("?")


def test_respelled_rows_are_equally_wide() -> None:
    for latex, _ in examples("pictures.txt"):
        rows = display(latex, 60)
        assert all(cell_width(row) == len(row) for row in rows)


def test_the_tree_itself_is_in_ascii_and_so_is_what_the_layout_draws() -> None:
    tree = respelled_row(parse(r"\sqrt{\alpha}\cdot\hat\beta"))
    assert all(node.text.isascii() for node in _nodes(tree) if isinstance(node, Symbol))
    lines = lay_out("* one – “two”\n\n> three\n\n---\n\n| a | b |\n|---|---|\n| x² | ≤ |\n\n`σ′(x)`", 40)
    assert [("".join(span.text for span in line)) for line in lines if line] == [
        '* one - "two"', "| three", "-" * 40, "a    b", "---  --", "x^2  <=", "sigma'(x)"
    ]  # fmt: skip


def _nodes(node: object) -> Iterator[object]:
    if isinstance(node, tuple):
        for each in node:
            yield from _nodes(each)
    elif is_dataclass(node):
        yield node
        for field in fields(node):
            yield from _nodes(getattr(node, field.name))


def test_a_formula_in_ascii_is_read_as_the_same_formula(course: Course) -> None:
    """By the reader of learners' answers, wherever it reads both forms."""
    pieces = {
        piece
        for texts in texts_of(course).values()
        for text in texts
        for latex in formulas_of(text)
        for piece in re.split(r"=|\\quad|\\approx|\\le|\\ge|,", latex)
    }
    read_twice = 0
    for piece in pieces:
        with contextlib.suppress(LatexError, Unreadable):  # a piece of a bracket, an equation, a word
            choose_ascii(False)
            shown = read(inline(piece).replace("σ", "sigma"))
            choose_ascii()
            assert read(inline(piece)) == shown, piece
            read_twice += 1
    assert read_twice > 200
