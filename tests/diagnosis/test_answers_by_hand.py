"""Answers to exercises 7 to 10 as learners write them, over the reference solution: what each is told."""

from functools import cache

import pytest

from tutor.checks.verdict import Status

CHECK = "def grad_check_vector(f, w, grad, h=1e-6):\n    {}\n    return np.linalg.norm(grad - n) / (np.linalg.norm(grad) + np.linalg.norm(n) + 1e-12)"
BY_STEPS = "w, e = np.array(w, dtype=float), h*np.eye(len(w)); n = np.array([{} for s in e])"
COPIES = "n = []\n    for i in range(len(w)):\n        a, b = w.copy(), w.copy(); a[i] += h; b[i] -= h; n.append((f(a) - f(b)) / (2*h))\n    n = np.array(n)"
FORWARD8 = (
    "def forward(x, y, w1, b1, w2, b2):\n    a1 = sigmoid(w1*x + b1)\n    a2 = sigmoid(w2*a1 + b2)\n    return {}"
)
BACK8 = "def backward(cache, y, w1, b1, w2, b2):\n    x, a1, a2 = cache\n    d2 = {}\n    d1 = {}\n    return {}"
FORWARD10 = "def forward(W, b, v, c, x, y):\n    h = {}\n    error = {}\n    return {}, (h, error)"

NAMED = [
    (7, CHECK.format(BY_STEPS.format("(f(w + s) - f(w - s)) / h")), "grad_check_vector", ["difference-quotient-divisor"]),
    (7, CHECK.format(BY_STEPS.format("(f(w + s) - f(w)) / (2*h)")), "grad_check_vector", ["difference-quotient-divisor"]),
    (7, CHECK.format(COPIES), "grad_check_vector", ["whole-numbers-rounded"]),
    (7, "def l2_grad(w, w_star):\n    return 2*w", "l2_grad", ["input-unused"]),
    (7, "def l2_loss(w, w_star):\n    return np.sum(w**2 - w_star**2)", "l2_loss", ["power-of-sum-distributed"]),
    (7, "forward_errors = {h: forward_diff(f, 1.5, h) - truth for h in steps}\nforward_errors[0.1] *= -1", "forward_errors", ["signed-errors"]),
    (7, "centered_errors = {h: centered_diff_h(f, 1.5, h) for h in steps}", "centered_errors", ["quotients-for-errors"]),
    (8, "dL_db1 = '(y - a2)*a2*(1 - a2)*w2'", "dL_db1", ["backprop-error-sign", "backprop-activation-derivative-missing"]),
    (8, "dL_dw2 = (0.6 - y)*0.6", "dL_dw2", ["formula-not-string"]),
    (8, FORWARD8.format("0.5*a2 - y**2, (x, a1, a2)"), "forward", ["brackets-missing"]),
    (8, FORWARD8.format("1//2*(a2 - y)**2, (x, a1, a2)"), "forward", ["loss-is-zero"]),
    (8, BACK8.format("(a2 - y)*a2*(1 - a2)", "d2*a1*w2*a1*(1 - a1)", "{'w1': d1*x, 'b1': d1, 'w2': d2*a1, 'b2': d2}"), "backward", ["gradient-for-signal"]),
    (8, BACK8.format("(a2 - y)*a2*1 - a2", "d2*w2*a1*(1 - a1)", "{'w1': d1*x, 'b1': d1, 'w2': d2*a1, 'b2': d2}"), "backward", ["brackets-missing"]),
    (9, "def bce_from_logit(a, y):\n    return np.max(a, 0) - a*y + np.log1p(np.exp(-np.abs(a)))", "bce_from_logit", ["entries-mixed"]),
    (9, "def bce_from_logit(a, y):\n    return np.log1p(np.exp(a)) - y*a", "bce_from_logit", ["sigmoid-overflow"]),
    (9, "def bce_grad(a, y):\n    s = sigmoid(a)\n    return (y - s)*s*(1 - s)", "bce_grad", ["sigmoid-derivative-extra", "sign-flipped"]),
    (9, "derivation = ['-y*ln(s) - (1 - y)*ln(1 - s)', 's*1 - y', 's - y']", "derivation", ["function-returned"]),
    (10, FORWARD10.format("np.tanh(W @ x) + b", "v @ h + c - y", "0.5*error**2"), "forward", ["bias-after-activation"]),
    (10, FORWARD10.format("np.tanh(W @ x + b)", "v @ h - y", "error**2"), "forward", ["half-factor", "bias-missing"]),
    (10, FORWARD10.format("np.tanh(np.mean(W * x, axis=1) + b)", "v @ h + c - y", "0.5*error**2"), "forward", ["mean-instead-of-sum"]),
    (10, "numeric_grad_W10 = 2e-6*0.011003254585772520", "numeric_grad_W10", ["difference-quotient-divisor"]),
    (10, "numeric_grad_W10 = 1e-12*0.011003254585772520", "numeric_grad_W10", ["brackets-missing"]),
]  # fmt: skip

RELATED = [
    (7, CHECK.format(BY_STEPS.format("(f(w + s) - f(w - s)) / 2*h")), "grad_check_vector", "brackets around that"),
    (7, CHECK.format(BY_STEPS.format("(f(w + s) - f(w)) / h")), "grad_check_vector", "one-sided difference"),
    (7, "def l2_loss(w, w_star):\n    return np.linalg.norm(w - w_star)", "l2_loss", "the square root of what is wanted"),
    (7, "forward_errors = {h: abs(forward_diff(f, 1.5, h) - 1.2204) for h in steps}", "forward_errors", "off by about 1e-05"),
    (7, "forward_errors = {str(h): 0.1 for h in steps}", "forward_errors", 'Its keys are texts, such as "0.1"'),
    (8, FORWARD8.format("(x, a1, a2), 0.5*(a2 - y)**2"), "forward", "Your forward should give a pair (loss, cache), in this order"),
    (8, BACK8.format("a2", "a1", "{'dw1': d1, 'dw2': d2}"), "backward", 'Its keys are "dw1", "dw2".'),
    (8, FORWARD8.format("0.5*a2 - y**2, (x, a1, a2)"), "train", "It works with what your forward gives"),
    (8, FORWARD8.format("(a2 - y)**2, (x, a1, a2)"), "losses", "It works with your forward"),
    (10, FORWARD10.format("np.tanh(W @ x + b)", "v * h + c - y", "0.5*error**2"), "forward", "has an entry for each unit"),
    (10, "numeric_grad_W10 = 0", "numeric_grad_W10", "`.copy()` makes another"),
]  # fmt: skip


@pytest.fixture(scope="module")
def reported(course, examiner):
    """The report on the reference solution of an exercise with some code behind it."""
    asked = cache(lambda number: examiner.ask(course.find(str(number)), 3))

    def of(number, code):
        source = f"{course.find(str(number)).reference}\n\n{code}\n"
        return examiner.explain(asked(number), examiner.judge(asked(number), source), source).report

    return of


@pytest.fixture
def told(reported):
    def of(number, code, name):
        again = "losses = train(x, y, w1, b1, w2, b2, 0.5, 200)" if name == "losses" else ""
        report = reported(number, f"{code}\n{again}")
        return next(each for part in report.parts for each in part.names if each.name == name)

    return of


@pytest.mark.parametrize(("number", "code", "name", "ids"), NAMED)
def test_the_mistake_is_named(told, number, code, name, ids):
    heard = told(number, code, name)
    assert heard.status is Status.WRONG
    assert heard.named is not None, heard.message
    assert [heard.named.id, *heard.named.also] == ids


@pytest.mark.parametrize(("number", "code", "name", "said"), RELATED)
def test_without_a_name_what_can_be_seen_is_said(told, number, code, name, said):
    heard = told(number, code, name)
    assert heard.status is Status.WRONG
    assert heard.named is None or not heard.named.message
    assert said in heard.message


@pytest.mark.parametrize("number", [7, 8, 9, 10])
def test_the_reference_solution_is_told_nothing(reported, number):
    names = [each for part in reported(number, "").parts for each in part.names]
    assert [each.message for each in names if each.status is Status.WRONG or each.mistake] == []
