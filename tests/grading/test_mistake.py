import pytest

from tutor.checks import verdict as v
from tutor.grading.mistake import mistake_in

NUMPY_24 = "only 0-dimensional arrays can be converted to Python scalars"
NUMPY_126 = "only length-1 arrays can be converted to Python scalars"
AMBIGUOUS = "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"


@pytest.mark.parametrize(
    ("reasons", "name"),
    [
        ((v.DifferenceQuotient("f", 1.0, ()),), "finite-difference-as-analytic"),
        ((v.NotExact(7, {}),), "not-exact-to-rounding"),
        ((v.FormulaNotExact(7),), "not-exact-to-rounding"),
        ((v.ReturnsNothing(),), "prints-instead-of-returns"),
        ((v.Modified(("x",)),), "input-changed"),
        ((v.WrongShape((), (64,)),), "one-number-for-an-array"),
        ((v.WrongShape((64, 1), (64,)),), "wrong-shape"),
        ((v.WrongKind("a formula in quotes", "a function"),), "formula-not-string"),
        ((v.MissingMembers(1, 1),), "solution-missing"),
        ((v.SurplusMembers(("1",)),), "solution-extra"),
        ((v.Warned({}, "overflow encountered in exp"),), "sigmoid-overflow"),
        ((v.FailsOnArrays("TypeError", NUMPY_24, ()),), "math-on-arrays"),
        ((v.FailsOnArrays("TypeError", NUMPY_126, ()),), "math-on-arrays"),
        ((v.FailsOnArrays("ValueError", AMBIGUOUS, ()),), "if-on-arrays"),
        (
            (v.Broke("TypeError", "unsupported operand type(s) for ^: 'float' and 'int'", (), "f(1)"),),
            "caret-is-not-power",
        ),
        ((v.Broke("OverflowError", "math range error", (), "f(1)"),), "sigmoid-overflow"),
    ],
)
def test_a_sure_sign_has_its_name(reasons: tuple[v.Reason, ...], name: str) -> None:
    assert mistake_in(v.wrong(*reasons)) == name


@pytest.mark.parametrize(
    "reasons",
    [
        (),
        (v.WrongAt({}, 1.0, 2.0),),
        (v.SurplusMembers(("1",)), v.MissingMembers(1, 0)),
        (v.MissingMembers(2, 0),),
        (v.WrongKind("a number", "a text"),),
        (v.Warned({}, "divide by zero encountered in log"),),
        (v.Broke("TypeError", "f_prime() takes 0 positional arguments but 1 was given", (), "f(1)"),),
        (v.Broke("ValueError", NUMPY_24, (), "f(1)"),),
    ],
)
def test_where_nothing_is_sure_nothing_is_named(reasons: tuple[v.Reason, ...]) -> None:
    assert mistake_in(v.Verdict(v.Status.WRONG, reasons)) is None
