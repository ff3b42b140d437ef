"""Wrong derivatives as people hand them in, each with the name that a teacher would give; None: nothing is sure."""

from collections import Counter

from tutor.algebra.domain import Domain
from tutor.algebra.text import read
from tutor.algebra.tree import symbols_of
from tutor.diagnosis.match import slip_in
from tutor.diagnosis.order import covers

COLLECTION = [
    ("5*x^3 - 8*x", "15*x^3 - 8", "power-rule-exponent-not-reduced"),
    ("5*x^3 - 8*x", "5*x^2 - 8", "power-rule-coefficient-missing"),
    ("5*x^3 - 8*x", "15*x^2 + 8", "term-sign-flipped"),
    ("5*x^3 - 8*x", "15*x^2 - 8*x", "term-not-differentiated"),
    ("5*x^3 - 8*x + 2", "15*x^2 - 8 + 2", "constant-not-dropped"),
    ("5*x^3 - 8*x + 2", "5*x^4/4 - 4*x^2 + 2*x", "integrated-instead"),
    ("5*x^3 - 8*x + 2", "30*x", "second-derivative-instead"),
    ("x^4 + 6/x", "4*x^3 + 6/x^2", "term-sign-flipped"),
    ("x^4 + 6/x", "4*x^3 + 6*ln(x)", "reciprocal-as-log"),
    ("4*sqrt(x) + x", "4/sqrt(x) + 1", "sqrt-half-missing"),
    ("x^2*cos(x)", "-2*x*sin(x)", "product-rule-as-product-of-derivatives"),
    ("x^2*cos(x)", "2*x - sin(x)", "product-rule-sum-of-derivatives"),
    ("x^2*cos(x)", "2*x*cos(x) + x^2*sin(x)", "product-rule-minus"),
    ("x^2*cos(x)", "2*x*cos(x)", "product-rule-term-missing"),
    ("x^2*ln(x)", "2*x*ln(x) + 1/x", "product-rule-factor-dropped"),
    ("x^2*exp(x)", "2*x*exp(x)", "product-rule-term-missing"),
    ("x/(x^2 + 4)", "1/(2*x)", "quotient-rule-as-quotient-of-derivatives"),
    ("x/(x^2 + 4)", "(4 - x^2)/(x^2 + 4)", "quotient-rule-denominator-not-squared"),
    ("x/(x^2 + 4)", "4 - x^2", "quotient-rule-denominator-missing"),
    ("x/(x^2 + 4)", "(x^2 - 4)/(x^2 + 4)^2", "quotient-rule-order-swapped"),
    ("x/(x^2 + 4)", "(3*x^2 + 4)/(x^2 + 4)^2", "quotient-rule-plus"),
    ("x/(x^2 + 4)", "1/(x^2 + 4)", "quotient-rule-numerator-only"),
    ("(x^3 + x)/(2*x - 1)", "((3*x^2 + 1)*(2*x - 1) - 2*x^3 + 2*x)/(2*x - 1)^2", "minus-not-distributed"),
    ("cos(5*x)", "-sin(5*x)", "chain-rule-inner-derivative-missing"),
    ("cos(5*x)", "-5*sin(x)", "chain-rule-inner-lost"),
    ("cos(5*x)", "5*sin(5*x)", "sign-of-cosine-derivative"),
    ("cos(5*x)", "-sin(5)", "chain-rule-derivative-inside"),
    ("(4*x - 3)^6", "6*(4*x - 3)^5", "chain-rule-inner-derivative-missing"),
    ("(4*x - 3)^6", "24*(4*x - 3)^6", "power-rule-exponent-not-reduced"),
    ("(4*x - 3)^6", "6*4^5", "chain-rule-derivative-inside"),
    ("exp(x^2)", "exp(2*x)", "chain-rule-derivative-inside"),
    ("exp(x^2)", "x^2*exp(x^2 - 1)", "power-rule-on-exponential"),
    ("exp(x^2)*x", "exp(x^2) + x*exp(x^2)", "chain-rule-inner-derivative-missing"),
    ("5^x", "x*5^(x - 1)", "power-rule-on-exponential"),
    ("5^x + x", "5^x + 1", "exponential-base-log-missing"),
    ("ln(x^2 + 1)", "1/(x^2 + 1)", "chain-rule-inner-derivative-missing"),
    ("ln(x^2 + 1)", "1/(2*x)", "chain-rule-derivative-inside"),
    ("cos(x)^4", "4*cos(x)^3", "chain-rule-inner-derivative-missing"),
    ("cos(x)^4", "-4*x^3*sin(x^4)", "function-misread"),
    ("sin(x^4)", "4*sin(x)^3*cos(x)", "function-misread"),
    ("sqrt(9 + x^2)", "1/(2*sqrt(9 + x^2))", "chain-rule-inner-derivative-missing"),
    ("sqrt(9 + x^2)", "1", "power-of-sum-distributed"),
    ("tan(x) - x", "1/cos(x) - 1", "table-square-missing"),
    ("atan(x)*2 + x^2", "2/(1 + x) + 2*x", "table-square-missing"),
    ("1/(1 + exp(-x))", "sigmoid(x)*(1 + sigmoid(x))", "sign-in-one-minus"),
    ("sin(x)*exp(2*x)", "cos(x)*exp(2*x) + sin(x)*exp(2*x)", "chain-rule-inner-derivative-missing"),
    ("sin(x)*exp(2*x)", "2*cos(x)*exp(2*x)", "product-rule-as-product-of-derivatives"),
    ("x^3", "3*t^2", "variable-swapped"),
    ("x*ln(x)", "ln(x) + 1 + x", "term-extra"),
    ("x*ln(x)", "ln(x)^2 + x", None),
    ("sin(x)", "x^2 + 17", None),
    ("exp(x)*x^2", "sqrt(exp(x)) + 9", None),
    ("x^5", "13*x + cos(x)", None),
]  # fmt: skip


def test_they_get_the_name_a_teacher_would_give_or_none():
    counts: Counter[str] = Counter()
    confused = []
    for function, answer, wanted in COLLECTION:
        given, got = read(function), read(answer)
        domains = {name: Domain.read("[-3, 3]") for name in symbols_of(given) | symbols_of(got) | {"x"}}
        found = slip_in(given, "x", domains, got)
        if found is None:
            counts["silent, as it should be" if wanted is None else "silent"] += 1
        elif found.id == wanted or (wanted and covers(found.id, wanted)):
            counts["the name, or a more general one"] += 1
        else:
            confused.append((function, answer, found.id, wanted))
    print(dict(counts))
    assert confused == []
    assert counts["silent"] <= len(COLLECTION) // 10
