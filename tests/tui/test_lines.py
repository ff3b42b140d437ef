from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tutor.tui.lines import fitted, typeset, wrapped


def text(lines):
    return ["".join(piece.text for piece in line) for line in lines]


def test_sentences_are_wrapped_with_their_indentation():
    assert text(wrapped("one two three", 9, indent=2)) == ["  one two", "  three"]


def test_words_longer_than_the_line_are_broken():
    assert text(wrapped("abcdefghijkl mn", 8)) == ["abcdefgh", "ijkl mn"]


def test_lines_of_their_own_stay_so():
    assert text(wrapped("a\n\n  b", 20)) == ["a", "", "  b"]


@given(st.text(st.characters(blacklist_categories=["Cc", "Cs"])), st.integers(8, 40))
def test_no_line_is_wider_than_it_may_be_and_no_letter_is_lost(sentence, width):
    lines = text(wrapped(sentence, width))
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(sentence.split())


@given(st.text(st.characters(blacklist_categories=["Cc", "Cs"])), st.integers(0, 20))
def test_what_does_not_fit_ends_in_an_ellipsis(sentence, width):
    assert cell_len(fitted(sentence, width)) <= width
    if cell_len(sentence) <= width:
        assert fitted(sentence, width) == sentence


def test_formulas_are_typeset():
    assert "x²" in text(typeset("The square $x^2$.", 40))[0]


def test_a_formula_that_cannot_be_laid_out_leaves_the_text_readable():
    lines = text(typeset("See $\\nonsense{x}$ here.", 60))
    assert "nonsense" in lines[0]
    assert "See $\\nonsense{x}$ here." in lines
