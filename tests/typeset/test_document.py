import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.typeset.document import Span, lay_out, plain
from tutor.typeset.errors import LatexError
from tutor.typeset.latex import inline
from tutor.typeset.spans import line_width

from .examples import formulas

PAGE = r"""
# The slope of $x^n$

A power has the derivative
$$\frac{d}{dx} x^n = n x^{n-1}$$
for every $n$. It costs \$0; see `np.power` or [the manual](https://example.org).

1. **Multiply** by $n$, the
   exponent.
2. *Lower* it:

   ```python
   def f_prime(x):
       return n * x**(n - 1)
   ```

- one
  - inner, which is long enough to be wrapped
- two

> Only for $x > 0$
> if $n < 1$.

---

$$
\frac{a}{b}
$$
"""


def test_a_page_looks_as_judged() -> None:
    assert plain(PAGE, 40).splitlines() == [
        "The slope of xⁿ",
        "",
        "A power has the derivative",
        "",
        "   d",
        "  ──── xⁿ = nxⁿ⁻¹",
        "   dx",
        "",
        "for every n. It costs $0; see np.power",
        "or the manual (https://example.org).",
        "",
        "1. Multiply by n, the exponent.",
        "",
        "2. Lower it:",
        "",
        "     def f_prime(x):",
        "         return n * x**(n - 1)",
        "",
        "• one",
        "  ◦ inner, which is long enough to be",
        "    wrapped",
        "• two",
        "",
        "│ Only for x > 0 if n < 1.",
        "",
        "─" * 40,
        "",
        "   a",
        "  ───",
        "   b",
    ]


def test_each_look_has_its_style() -> None:
    assert lay_out("## On `f` and $x^2$ **now**", 40) == (
        (Span("On ", "heading"), Span("f", "code"), Span(" and x² now", "heading")),
    )
    assert lay_out("a **b $x$ c** *d* `e`", 40) == (
        (
            Span("a "),
            Span("b", "strong"),
            Span(" "),
            Span("x", "math"),
            Span(" "),
            Span("c", "strong"),
            Span(" "),
            Span("d", "emphasis"),
            Span(" "),
            Span("e", "code"),
        ),
    )
    assert lay_out("> say $x$", 40) == ((Span("│ say ", "quote"), Span("x", "math")),)
    assert lay_out("$$x$$", 40) == ((Span("  "), Span("x", "math")),)
    assert lay_out("***", 3) == ((Span("───", "rule"),),)


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("", ""),
        ("\n\n", ""),
        ("$$ $$\n\nx", "x"),
        ("```\n```\n\nx", "x"),
        ("#\n\nx", "x"),
        (r"\$5 and \\ and \*", r"$5 and \ and *"),
        ("5$ or so", "5$ or so"),
        ("$ x $ and 2$y$3", "x and 2y3"),
        ("~~~\n\tx\n~~~", "      x"),
        ("a\\\nb", "a\nb"),
        ("<b>bold</b> &lt;", "<b>bold</b> <"),
        ("![a picture](x.png)", "a picture"),
        ("<https://example.org>", "https://example.org"),
        ("\x1b[31mred", "�[31mred"),
        ("- ", "•"),
        ("9. a\n10. b", " 9. a\n10. b"),
        ("- a\n\n- b", "• a\n\n• b"),
        ("- a\n  $$x$$\n- b", "• a\n\n    x\n\n• b"),
        ("**a $$x$$ b**", "a x b"),
    ],
)
def test_small_cases(markdown: str, shown: str) -> None:
    assert plain(markdown, 30) == shown


def test_a_display_gives_up_its_indentation_before_it_is_too_wide() -> None:
    assert plain("$$abcdefgh$$", 9) == " abcdefgh"
    assert plain("$$a=b+c$$", 9) == "  a = b\n      + c"


def test_a_formula_that_cannot_be_laid_out_is_an_error_and_never_raw_text() -> None:
    for markdown in (r"see $\foo$", "$$\n\\foo\n$$", r"| $\foo$ |" + "\n|-|"):
        with pytest.raises(LatexError, match=r"\\foo"):
            lay_out(markdown, 40)


_WORDS = st.text(st.sampled_from("abcxyz"), min_size=1, max_size=12)
_INLINES = st.one_of(
    _WORDS,
    _WORDS.map("**{}**".format),
    _WORDS.map("*{}*".format),
    _WORDS.map("`{}`".format),
    formulas.map("${}$".format),
)
_PARAGRAPHS = st.lists(_INLINES, min_size=1, max_size=12).map(" ".join)
_BLOCKS = st.one_of(
    _PARAGRAPHS,
    _PARAGRAPHS.map("## {}".format),
    _PARAGRAPHS.map("> {}".format),
    st.lists(_PARAGRAPHS, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {item}" for item in items)),
    st.lists(_PARAGRAPHS, min_size=1, max_size=3).map(lambda items: "\n".join(f"1. {item}" for item in items)),
    st.lists(_PARAGRAPHS, min_size=1, max_size=2).map(lambda items: "- x\n\n" + "\n".join(f"  - {i}" for i in items)),
    _WORDS.map("~~~\n{}\n~~~".format),
    formulas.map("$$\n{}\n$$".format),
)
documents = st.lists(_BLOCKS, max_size=4).map("\n\n".join)


@given(documents, st.integers(24, 100))
def test_lines_keep_to_the_width_except_code_displays_and_what_cannot_be_broken(markdown: str, width: int) -> None:
    longest = max((len(piece) for piece in re.split(r"\s+", _without_displays(markdown))), default=0)
    for line in lay_out(markdown, width):
        looks = {span.style for span in line if span.text.strip()}
        assert line_width(line) <= width or looks in ({"code"}, {"math"}) or longest + 8 > width


def _without_displays(markdown: str) -> str:
    return re.sub(r"\$([^$]*)\$", lambda formula: inline(formula[1]), markdown.replace("$$", ""))


@given(documents, st.integers(1, 100))
def test_every_word_survives_in_order(markdown: str, width: int) -> None:
    shown = re.sub(r"[^abcxyz]", "", re.sub(r"\$[^$]*\$", "", re.sub(r"\$\$[^$]*\$\$", "", markdown)))
    laid_out = lay_out(markdown, width)
    text = "".join(span.text for line in laid_out for span in line if span.style != "math")
    if "## " in markdown:  # there, formulas look like words
        return
    assert re.sub(r"[^abcxyz]", "", text) == shown


@given(documents, st.integers(1, 100))
def test_blocks_are_one_empty_line_apart_and_the_text_begins_and_ends_with_ink(markdown: str, width: int) -> None:
    lines = lay_out(markdown, width)
    blank = [line == () for line in lines]
    assert not any(first and second for first, second in pairwise(blank))
    if lines:
        assert lines[0] != ()
        assert lines[-1] != ()


@given(st.text(), st.integers(1, 60))
def test_any_text_is_a_document_or_names_its_formula(markdown: str, width: int) -> None:
    try:
        lines = lay_out(markdown, width)
    except LatexError as raised:
        error = raised
    else:
        assert not any("\n" in span.text or span.text == "" for line in lines for span in line)
        return
    assert error.latex
    assert 0 <= error.position <= len(error.latex)
