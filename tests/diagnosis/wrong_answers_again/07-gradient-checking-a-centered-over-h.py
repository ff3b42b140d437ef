# exercise: 07-gradient-checking part: a
# mistake: divides the centered difference by h
# accept: difference-quotient-divisor
"""7 · Numerical differentiation and gradient checking: f(x) = x ln(x + exp(−x)).

Replace each `...` by your answer. The function f and the steps are given.
"""

import numpy as np

from tutor.lab import check_close, check_true


def f(x):
    return x * np.log(x + np.exp(-x))


# a · Three difference quotients: for any function f, a float or an array x, and a step h
def forward_diff(f, x, h):
    return (f(x + h) - f(x)) / h


def backward_diff(f, x, h):
    return (f(x) - f(x - h)) / h


def centered_diff_h(f, x, h):
    return (f(x + h) - f(x - h)) / h


# b · The analytic derivative: f'(x), for floats and arrays
def f_prime_analytic(x):
    ...


# check_close("f_prime_analytic at 1.5", f_prime_analytic(1.5), centered_diff_h(f, 1.5, 1e-6), tol=1e-7)


# c · Error against step: the absolute errors at 1.5, as dicts {h: error}, and the best of the five for centered_diff_h
steps = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]

forward_errors = ...
centered_errors = ...
best_h = ...

# for h in steps:
#     print(f"{h:7.0e}   forward {forward_errors[h]:.2e}   centered {centered_errors[h]:.2e}")


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
