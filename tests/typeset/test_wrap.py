from hypothesis import given
from hypothesis import strategies as st

from tutor.typeset.latex import inline_pieces
from tutor.typeset.pieces import blank_pieces
from tutor.typeset.spans import Span, line_width
from tutor.typeset.wrap import Fragment, Word, fragment, word_width, wrapped


def formula(latex: str) -> Fragment:
    return Fragment(inline_pieces(latex), "math")


def texts(words: list[Word], width: int) -> list[str]:
    return ["".join(span.text for span in line) for line in wrapped(words, width)]


def plain_words(text: str) -> list[Word]:
    return [(fragment(word),) for word in text.split()]


def test_lines_are_filled_with_words() -> None:
    assert texts(plain_words("the chain rule does the rest"), 10) == ["the chain", "rule does", "the rest"]


def test_a_formula_that_fits_on_a_line_is_kept_whole_with_its_punctuation() -> None:
    words = [*plain_words("so that"), (fragment("("), formula("f(x) = x + 1"), fragment("),")), *plain_words("or")]
    assert texts(words, 18) == ["so that", "(f(x) = x + 1), or"]


def test_a_longer_one_ends_its_lines_after_commas_then_relations_then_signs() -> None:
    assert texts([(formula("a = b + c, d = e + f, g = h"),)], 16) == ["a = b + c,", "d = e + f, g = h"]
    assert texts([(formula("f(x) = aa + bb = cc + dd"),)], 12) == ["f(x) =", "aa + bb =", "cc + dd"]
    assert texts([(formula("f(aa + bb) + g(cc)"),)], 10) == ["f(aa + bb)", "+ g(cc)"]
    assert texts([(formula("f(aaaa + bbbb)"),)], 8) == ["f(aaaa +", "bbbb)"]


def test_code_is_one_word_that_comes_apart_at_its_blanks() -> None:
    code: Word = (Fragment(blank_pieces("f(x, y)"), "code"), fragment("."))
    assert texts([*plain_words("of"), code], 9) == ["of", "f(x, y)."]
    assert texts([*plain_words("of"), code], 7) == ["of f(x,", "y)."]


def test_blanks_take_the_style_of_words_of_one_style_but_never_that_of_code_or_formulas() -> None:
    words: list[Word] = [
        (fragment("a", "strong"),),
        (fragment("b", "strong"),),
        (fragment("c", "code"),),
        (fragment("d", "code"),),
    ]
    assert wrapped(words, 20) == ((Span("a b", "strong"), Span(" "), Span("c", "code"), Span(" "), Span("d", "code")),)


some_words = st.lists(
    st.lists(
        st.one_of(
            st.text(st.sampled_from("ab漢é"), min_size=1, max_size=9).map(fragment),
            st.sampled_from(["x=1", "a+b=c", r"\frac{a+b}{c}"]).map(formula),
        ),
        min_size=1,
        max_size=3,
    ).map(tuple),
    max_size=12,
)


@given(some_words, st.integers(1, 40))
def test_no_line_is_too_wide_and_every_word_is_there_in_order(words: list[Word], width: int) -> None:
    lines = wrapped(words, width)
    unbreakable = [piece.text.rstrip() for word in words for part in word for piece in part.pieces]
    glued = max((word_width(word) for word in words if all(len(part.pieces) == 1 for part in word)), default=0)
    if all(len(part.pieces) == 1 for word in words for part in word):
        assert all(line_width(line) <= max(width, glued) for line in lines)
    inked = "".join(span.text for line in lines for span in line).replace(" ", "")
    assert inked == "".join(unbreakable).replace(" ", "")


@given(some_words, st.integers(1, 40))
def test_a_word_is_broken_only_where_no_line_can_hold_it(words: list[Word], width: int) -> None:
    shown = [" ".join("".join(span.text for span in line).split(" ")) for line in wrapped(words, width)]
    for word in words:
        if word_width(word) <= width:
            assert any("".join(part.text for part in word) in line for line in shown)
