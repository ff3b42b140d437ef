import pytest

from tutor.typeset.latex import inline

from .examples import examples


@pytest.mark.parametrize(("latex", "rows"), examples("rows.txt"))
def test_a_formula_on_one_row_looks_as_judged(latex: str, rows: tuple[str, ...]) -> None:
    assert (inline(latex),) == rows


@pytest.mark.parametrize(
    ("latex", "row"),
    [
        (r"\frac{a+b}{c}", "(a + b)/c"),
        (r"\frac{ab}{c}", "ab/c"),
        (r"\frac{a}{bc}", "a/(bc)"),
        (r"\frac{a}{b^2}", "a/b²"),
        (r"\frac{\frac ab}{\frac cd}", "(a/b)/(c/d)"),
        (r"\frac ab c", "(a/b)c"),
        (r"a\frac bc", "a(b/c)"),
        (r"\frac ab\frac cd", "(a/b)(c/d)"),
        (r"a/\frac bc", "a/(b/c)"),
        (r"\frac{\ln x}{x}", "(ln x)/x"),
        (r"\sin\frac x2", "sin(x/2)"),
        (r"\frac{dy}{dx}\frac{dx}{dt}", "(dy/dx)(dx/dt)"),
        (r"\frac{d}{d+1}x", "(d/(d + 1))x"),
        (r"\sqrt{a+b}c", "√(a + b) c"),
        (r"\sqrt{a}(b)", "√a (b)"),
        (r"{a+b}^2", "(a + b)²"),
        (r"{\frac ab}^n", "(a/b)ⁿ"),
        (r"x^{a/b}", "x^(a/b)"),
        (r"x^{y_1}", "x^(y₁)"),
        (r"x_{y,z}w", "x_(y,z)w"),
    ],
)
def test_no_grouping_is_lost(latex: str, row: str) -> None:
    assert inline(latex) == row


def test_matrices_and_cases_fit_on_a_row() -> None:
    assert inline(r"\begin{pmatrix}a&b\\c&d\end{pmatrix}") == "(a, b; c, d)"
    assert inline(r"\begin{cases}x&x>0\\0&\text{otherwise}\end{cases}") == "{x, x > 0; 0 otherwise}"
    assert inline(r"\begin{aligned}a&=b\\&=c\end{aligned}") == "a = b; = c"
    assert inline(r"\underbrace{a+b}_{\text{sum}}") == "a + b [sum]"
    assert inline(r"\boxed{x}") == "x"
    assert inline(r"\overline{ab}") == "a\u0305b\u0305"
