# exercise: 07-gradient-checking part: c
# mistake: takes the smallest step for the best
# accept: best-h-smallest
"""7 · Numerical differentiation and gradient checking: f(x) = x ln(x + exp(−x)).

Replace each `...` by your answer. The function f and the steps are given.
"""

import numpy as np

from tutor.lab import check_close, check_true


def f(x):
    return x * np.log(x + np.exp(-x))


# a · Three difference quotients: for any function f, a float or an array x, and a step h
def forward_diff(f, x, h):
    ...


def backward_diff(f, x, h):
    ...


def centered_diff_h(f, x, h):
    ...


# To check yourself, uncomment. The derivative of x**3 at 2 is 12:
# check_close("forward", forward_diff(lambda x: x**3, 2.0, 0.1), 12.61)
# check_close("backward", backward_diff(lambda x: x**3, 2.0, 0.1), 11.41)
# check_close("centered", centered_diff_h(lambda x: x**3, 2.0, 0.1), 12.01)


# b · The analytic derivative: f'(x), for floats and arrays
def f_prime_analytic(x):
    ...


# check_close("f_prime_analytic at 1.5", f_prime_analytic(1.5), centered_diff_h(f, 1.5, 1e-6), tol=1e-7)


# c · Error against step: the absolute errors at 1.5, as dicts {h: error}, and the best of the five for centered_diff_h
steps = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]

true = np.log(1.5 + np.exp(-1.5)) + 1.5*(1 - np.exp(-1.5))/(1.5 + np.exp(-1.5))
forward_errors = {h: abs((f(1.5 + h) - f(1.5))/h - true) for h in steps}
centered_errors = {h: abs((f(1.5 + h) - f(1.5 - h))/(2*h) - true) for h in steps}
best_h = 1e-15


# d · Gradient check: the loss ||w − w*||**2, its gradient, and the relative error of a claimed gradient
def l2_loss(w, w_star):
    ...


def l2_grad(w, w_star):
    ...


def grad_check_vector(f, w, grad, h=1e-6):
    ...


# w, w_star = np.array([1, 2, 3]), np.zeros(3)
# right = grad_check_vector(lambda w: l2_loss(w, w_star), w, l2_grad(w, w_star))
# wrong = grad_check_vector(lambda w: l2_loss(w, w_star), w, -l2_grad(w, w_star))
# check_true(f"the right gradient passes: {right:.1e}", right < 1e-7)
# check_true(f"the wrong one is caught: {wrong:.1e}", wrong > 1e-2)
