"""Reading formulas: what is read, as what, and what is said about the rest."""

import ast
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.algebra.text import Unreadable, read, show
from tutor.algebra.tree import Constant, Function, Negate, Number, Power, Product, Quotient, Sum, Symbol, number

from .formulas import unhurried

X = Symbol("x")


def refused(text, symbols="xyst"):
    with pytest.raises(Unreadable) as refusal:
        read(text, symbols)
    return refusal.value


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("-x**2", Negate(Power(X, number(2)))),
        ("-x*2", Product(Negate(X), number(2))),
        ("2**-x", Power(number(2), Negate(X))),
        ("2**3**x", Power(number(2), Power(number(3), X))),
        ("x/2/3", Quotient(Quotient(X, number(2)), number(3))),
        ("1 - x - 2", (1 - X) - 2),
        ("1/2*x", Product(Quotient(number(1), number(2)), X)),
        ("--x", Negate(Negate(X))),
        ("+x", X),
        ("2*-x", Product(number(2), Negate(X))),
        ("(x)", X),
        ("x^2", Power(X, number(2))),
        ("2^-x^2", Power(number(2), Negate(Power(X, number(2))))),
    ],
)
def test_precedence_is_that_of_python(text, tree):
    assert read(text, "x") == tree


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("x²", "x**2"),
        ("x⁻¹", "x**(-1)"),
        ("x¹²y", "x**12*y"),
        ("2x", "2*x"),
        ("2(x+1)", "2*(x + 1)"),
        ("x(1-x)", "x*(1 - x)"),
        ("(x)(y)", "x*y"),
        ("s(1 - s)", "s*(1 - s)"),
        ("x y", "x*y"),
        ("2 x", "2*x"),
        ("x sin(x)cos(x)", "x*sin(x)*cos(x)"),
        ("2sin(x)", "2*sin(x)"),
        ("10*2x(x²+1)⁹", "10*2*x*(x**2 + 1)**9"),
        ("-9x/(4y)", "-9*x/(4*y)"),
        ("2x/3", "2*x/3"),
        ("x/2*y", "x/2*y"),
        ("e^(2)x", "e**2*x"),
        ("3x^2cos(x^3)", "3*x**2*cos(x**3)"),
        ("10(1 + x^2)^9(2x)", "10*(1 + x**2)**9*(2*x)"),
        ("x**2(x+1)", "x**2*(x + 1)"),
        ("x^-1y", "x**(-1)*y"),
        ("e^(-x)(1+x)", "e**(-x)*(1 + x)"),
        ("2e", "2*e"),
        ("2e-x", "2*e - x"),
        ("3πx", "3*pi*x"),
        ("x · y × 2 ÷ 3 − 1", "x*y*2/3 - 1"),
        ("x‐y‑1", "x - y - 1"),
        ("√x", "sqrt(x)"),
        ("2√x + √(x+1)", "2*sqrt(x) + sqrt(x + 1)"),
        ("√2·x", "sqrt(2)*x"),
        ("√(x+1)(x-1)", "sqrt(x + 1)*(x - 1)"),
        ("∛x", "cbrt(x)"),
        ("√√x", "sqrt(sqrt(x))"),
        ("π", "pi"),
        ("E**x", "e**x"),
        ("σ(x)", "sigmoid(x)"),
        ("sigma(x)", "sigmoid(x)"),
        ("np.exp(-x**2/2)", "exp(-x**2/2)"),
        ("math.pi*numpy.sin(x)", "pi*sin(x)"),
        ("sympy.E**x + sp.sqrt(x)", "e**x + sqrt(x)"),
        ("ln(x) + arcsin(x) + np.abs(x) + sgn(x)", "log(x) + asin(x) + abs(x) + sign(x)"),
        ("np.maximum(x, 0)", "max(x, 0)"),
        ("pow(x, 3)", "x**3"),
        ("log(x, 2)", "log(x)/log(2)"),
        ("np.log1p(np.exp(x))", "log(1 + exp(x))"),
        ("expm1(x)", "exp(x) - 1"),
        ("np.square(x + 1)", "(x + 1)**2"),
        ("np.exp2(x)*np.reciprocal(2*x)", "2**x*(1/(2*x))"),
        ("np.negative(x)", "-x"),
        ("1e-05*x", "1e-5*x"),
        ("2.50", "2.5"),
        (".5x", "0.5*x"),
        ("  x\n+ 1 ", "x + 1"),
        ("（x＋1）", "x + 1"),
    ],
)
def test_a_formula_is_echoed_as_it_was_read(text, reading):
    assert show(read(text, "xys")) == reading


def test_decimals_are_exact_and_remembered_as_decimals():
    assert read("0.1", ()) == Number(Fraction(1, 10), decimal=True)
    assert read("1", ()) == Number(Fraction(1))
    assert read("1.0", ()) == Number(Fraction(1), decimal=True)
    assert read("1e-05", ()) == Number(Fraction(1, 100_000), decimal=True)
    assert read(repr(5e-324), ()).value > 0
    assert float(read(repr(1.7976931348623157e308), ()).value) == 1.7976931348623157e308


def test_a_listed_symbol_is_a_symbol_whatever_else_it_could_be():
    assert read("e*x", ["e", "x"]) == Product(Symbol("e"), X)
    assert read("pi + E", ["pi", "E"]) == Sum(Symbol("pi"), Symbol("E"))
    assert read("σ(1-σ)", ["σ"]) == Product(Symbol("σ"), 1 - Symbol("σ"))
    assert read("sigma(1 - sigma)", ["sigma"]) == Product(Symbol("sigma"), 1 - Symbol("sigma"))
    assert read("t(1-t)", ["t"]) == Product(Symbol("t"), 1 - Symbol("t"))
    assert read("np.e*e", ["e"]) == Product(Constant("e"), Symbol("e"))


def test_capitals_matter():
    assert read("A*a", ["A", "a"]) == Product(Symbol("A"), Symbol("a"))
    assert "Did you mean x?" in refused("X").message


def test_without_a_list_letters_are_symbols():
    assert read("a*x1 + w_out") == Sum(Product(Symbol("a"), Symbol("x1")), Symbol("w_out"))
    assert read("e") == Constant("e")
    assert "write x*y" in _message("xy", None)
    assert "single letters" in _message("_x", None)


def _message(text, symbols):
    with pytest.raises(Unreadable) as refusal:
        read(text, symbols)
    return refusal.value.message


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("1/2x", "1/2x", ("(1/2)*x", "1/(2*x)")),
        ("3 + 1/2(x+1)", "1/2(x+1)", ("(1/2)*(x + 1)", "1/(2*(x + 1))")),
        ("x/2y", "x/2y", ("(x/2)*y", "x/(2*y)")),
        ("1/2 sin(x)", "1/2 sin(x)", ("(1/2)*sin(x)", "1/(2*sin(x))")),
        ("e^2x", "e^2x", ("(e**2)*x", "e**(2*x)")),
        ("3e^-2x + 1", "e^-2x", ("(e**(-2))*x", "e**(-2*x)")),
        ("2^3(x+1)", "2^3(x+1)", ("(2**3)*(x + 1)", "2**(3*(x + 1))")),
        ("x^y s", "x^y s", ("(x**y)*s", "x**(y*s)")),
        ("e^x^2y", "e^x^2y", ("(e**x**2)*y", "e**(x**2*y)")),
        ("1/x^2y", "1/x^2y", ("(1/x**2)*y", "1/(x**2*y)")),
        ("√2x", "√2x", ("sqrt(…)",)),
        ("√x²", "√x²", ("sqrt(…)",)),
        ("sin⁻¹(x)", "sin⁻¹", ("arcsin(…)", "1/sin(…)")),
        ("tan^-1(x)", "tan^", ("arctan(…)", "1/tan(…)")),
    ],
)
def test_what_can_be_read_in_two_ways_is_refused_with_both(text, place, said):
    refusal = refused(text)
    assert text[refusal.offset : refusal.offset + refusal.length] == place
    for reading in said:
        assert reading in refusal.message


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("xy", "write x*y"),
        ("2xy", "write x*y"),
        ("sinx", "write sin(x)"),
        ("lnx", "write ln(x)"),
        ("xsinx", "write x*sin(x)"),
        ("xsin(x)", "write x*sin(…)"),
        ("pix", "write pi*x"),
        ("sin x", "sin(x)"),
        ("ln 2x", "ln(2x)"),
        ("sin x cos x", "sin(x)"),
        ("sin^2(x)", "sin(…)**2"),
        ("cos²(x)", "cos(…)**2"),
        ("ln^-1(x)", "ln(…)**"),
        ("x2", "x**2"),
        ("sin2(x)", "sin(…)**2"),
        ("pi2", "pi**2"),
        ("sine(x)", "Did you mean sin?"),
        ("cosin(x)", "Did you mean"),
        ("sinpi", "write sin(pi)"),
        ("i", "The symbols here"),
        ("x" * 31, "The symbols here"),
        ("Sin(x)", "Did you mean sin?"),
        ("log_10(x)", "Did you mean log10?"),
        ("np.foo(x)", "not known"),
        ("os.system(x)", "not known"),
        ("q", "The symbols here: s, t, x, y."),
        ("__import__(os)", "not known"),
        ("lambda x", "not known"),
        ("x if x > 0 else 0", "comparison"),
        ("y = 2x", "right-hand side"),
        ("f'(x) = 2x", "right-hand side"),
        ("dy/dx = 2x", "right-hand side"),
        ("x == 1", "right-hand side"),
        ("x < 1", "comparison"),
        ("|x|", "abs(…)"),
        ("x'", "a derivative is written out"),
        ("[x]", "Round brackets"),
        ("{x}", "Round brackets"),
        ("x // 2", "one /"),
        ("0,5", "0.5"),
        ("(1,2)", "point"),
        ("max(1,2),3", "comma"),
        ("x ½", "slash"),
        ("x₁", "plain digit"),
        ("\\frac{1}{x}", "LaTeX"),
        ("'x'", "quotation"),
        ('"x"', "quotation"),
        ("x%2", "remainder"),
        ("∞", "Infinity"),
        ("x$", "“$”"),
        ("x\u200b", "U+200B"),
        ("x\u0301", "U+0301"),
        ("", "no formula"),
        ("   ", "no formula"),
        ("x +", "stops too early"),
        ("x**", "stops too early"),
        ("x +* 2", "in front of this sign"),
        ("*x", "in front of this sign"),
        ("(x + )", "in front of this bracket"),
        ("max(,1)", "in front of this comma"),
        ("(x", "never closed"),
        ("sin(x", "never closed"),
        ("x)", "no opening"),
        ("()", "between these brackets"),
        ("sin()", "argument is missing"),
        ("sin", "sin(…)"),
        ("√", "sqrt(…)"),
        ("√+x", "sqrt(…)"),
        ("²", "to the left"),
        ("x²⁻¹", "superscripts"),
        ("xⁿ", "superscripts"),
        ("x 2", "A sign is missing"),
        ("(x)2", "A sign is missing"),
        ("1.5.2", "A sign is missing"),
        ("sin(x, y)", "one argument"),
        ("max(x)", "two arguments"),
        ("pow(x)", "two arguments"),
        ("square(x, 2)", "one argument"),
        ("log(x, 2, 3)", "one argument"),
        ("log1p(x, 2)", "one argument"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_spelling_to_use(text, remedy):
    assert remedy in refused(text).message


def test_a_formula_without_symbols_says_so():
    assert "no symbols" in _message("x", ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x" + "+x" * 200, "400 characters"),
        ("+".join("x" * 150), "200 parts"),
        ("(" * 41 + "x" + ")" * 41, "40 deep"),
        ("-" * 300 + "x", "40 deep"),
        ("√" * 300 + "x", "40 deep"),
        ("2^" * 150 + "x", "40 deep"),
        ("sin(" * 60 + "x" + ")" * 60, "40 deep"),
        ("1" * 26, "25 digits"),
        ("1e400", "too large or too small"),
        ("1e-400", "too large or too small"),
        ("1e309", "too large or too small"),
        ("1e" + "9" * 50, "too large or too small"),
        ("9**9**9", "up to 1000"),
        ("x**1001", "up to 1000"),
        ("x**(2*600)", "up to 1000"),
        ("pow(x, 5000)", "up to 1000"),
        ("x" + "⁹" * 5, "up to 1000"),
        ("10**999", "too large or too small"),
        ("(1/10)**999", "too large or too small"),
        ("((9**99)**9)**9", "too large or too small"),
    ],
)
def test_limits_are_met_while_reading(text, said):
    assert said in refused(text).message


def test_what_is_just_within_the_limits_is_read():
    assert read("x**1000", "x") == Power(X, number(1000))
    assert read("1" * 25, ()) == number(int("1" * 25))
    assert read("1" + "0" * 30, ()) == number(10**30)
    assert read("(" * 39 + "x" + ")" * 39, "x") == X
    assert read("1**1000 + 0**1000", ())
    assert read("+".join("x" * 100), "x")


def test_a_power_of_nothing_finite_is_still_a_formula():
    assert read("(1/0)**2", ()) == Power(Quotient(number(1), number(0)), number(2))


TOKENS = [
    *["x", "y", "xy", "2", "0.5", "1e-05", "1e400", ".", ",", "(", ")", "()", "[", "+", "-", "*", "/", "//", "**", "^"],
    *[
        "²",
        "⁻¹",
        "√",
        "π",
        "σ",
        "−",
        "·",
        "sin",
        "sin(",
        "log",
        "max(",
        "np.",
        "np.exp(",
        "e",
        "E",
        "pi",
        " ",
        "\n",
        "=",
    ],
    *["|", "'", "é", "ß", "\u200b", "\x00", "x1", "w_1", "9" * 26, "pow(", "∛", "½", "𝑥", "ｘ", "\ud800"],
]


@unhurried
@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(TOKENS), max_size=40).map("".join)))
def test_any_text_is_read_or_refused_at_a_place_inside_it(text):
    for symbols in ("xy", None):
        try:
            formula = read(text, symbols)
        except Unreadable as refusal:
            _check(refusal, text)
        else:
            assert read(show(formula), symbols) == formula


def _check(refusal, text):
    assert 0 <= refusal.offset < max(1, len(text))
    assert 1 <= refusal.length <= max(1, len(text) - refusal.offset)
    assert refusal.message.endswith((".", "?"))
    assert len(f"{refusal.caret()}\n".split("\n")) == (3 if text.strip() else 2)


@st.composite
def python_expressions(draw, depth=4):
    """Source that Python and this reader understand alike, with as few brackets as chance has it."""
    if depth == 0 or draw(st.booleans()):
        return draw(st.sampled_from(["x", "y", "2", "3", "0.5", "1"]))
    inner = python_expressions(depth=depth - 1)
    match draw(st.integers(0, 4)):
        case 0:
            return f"({draw(inner)})"
        case 1:
            return f"{draw(st.sampled_from(['-', '+']))}{draw(inner)}"
        case 2:
            return f"{draw(st.sampled_from(['sin', 'exp', 'max']))}".replace("max", "abs") + f"({draw(inner)})"
        case _:
            return f"{draw(inner)}{draw(st.sampled_from([' + ', ' - ', '*', '/', '**']))}{draw(inner)}"


@unhurried
@given(python_expressions())
def test_python_itself_reads_the_same_tree(source):
    try:
        formula = read(source, "xy")
    except Unreadable as refusal:
        formula, message = None, refusal.message
    assert formula is not None or "xponent" in message or "power" in message
    assert formula is None or formula == _from_python(ast.parse(source, mode="eval").body)


def _from_python(node):
    match node:
        case ast.Constant(value):
            return Number(Fraction(repr(value)), decimal=isinstance(value, float))
        case ast.Name(name):
            return Symbol(name)
        case ast.UnaryOp(ast.USub(), operand):
            return Negate(_from_python(operand))
        case ast.UnaryOp(ast.UAdd(), operand):
            return _from_python(operand)
        case ast.Call(ast.Name(name), [argument]):
            return Function(name, (_from_python(argument),))
        case ast.BinOp(left, operator, right):
            kinds = {
                ast.Add: "__add__",
                ast.Sub: "__sub__",
                ast.Mult: "__mul__",
                ast.Div: "__truediv__",
                ast.Pow: "__pow__",
            }
            return getattr(_from_python(left), kinds[type(operator)])(_from_python(right))
    raise AssertionError(ast.dump(node))
