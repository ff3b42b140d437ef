"""7 · Numerical differentiation and gradient checking: the reference solution."""

import numpy as np

from tutor.lab import check_close, check_true, grad_check


def f(x):
    return x * np.log(x + np.exp(-x))


# a · Three difference quotients
def forward_diff(f, x, h):
    return (f(x + h) - f(x)) / h


def backward_diff(f, x, h):
    return (f(x) - f(x - h)) / h


def centered_diff_h(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


check_close("forward", forward_diff(lambda x: x**3, 2.0, 0.1), 12.61)
check_close("backward", backward_diff(lambda x: x**3, 2.0, 0.1), 11.41)
check_close("centered", centered_diff_h(lambda x: x**3, 2.0, 0.1), 12.01)


# b · The analytic derivative
def f_prime_analytic(x):
    v = x + np.exp(-x)
    return np.log(v) + x * (1 - np.exp(-x)) / v


check_close("f_prime_analytic at 1.5", f_prime_analytic(1.5), 1.22041454)
check_close("f_prime_analytic at 1.5, numerically", f_prime_analytic(1.5), centered_diff_h(f, 1.5, 1e-6), tol=1e-7)


# c · Error against step
steps = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]
truth = f_prime_analytic(1.5)

forward_errors = {h: abs(forward_diff(f, 1.5, h) - truth) for h in steps}
centered_errors = {h: abs(centered_diff_h(f, 1.5, h) - truth) for h in steps}
best_h = min(centered_errors, key=centered_errors.get)

check_true("the best of the five steps is 1e-6", best_h == 1e-6)


# d · Gradient check of a vector-to-scalar function
def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)


def l2_grad(w, w_star):
    return 2 * (w - w_star)


def grad_check_vector(f, w, grad, h=1e-6):
    w = np.array(w, dtype=float)  # a copy, and of floats
    steps = h * np.eye(w.size)
    numeric = np.array([f(w + e) - f(w - e) for e in steps]) / (2 * h)
    size = np.linalg.norm(grad) + np.linalg.norm(numeric)
    return np.linalg.norm(grad - numeric) / size if size > 0 else 0.0


w, w_star = np.array([1, 2, 3]), np.zeros(3)
right = grad_check_vector(lambda w: l2_loss(w, w_star), w, l2_grad(w, w_star))
wrong = grad_check_vector(lambda w: l2_loss(w, w_star), w, -l2_grad(w, w_star))
check_true("the right gradient passes", right < 1e-7)
check_true("the wrong one is caught", wrong > 1e-2)
check_true("the course's own check agrees", grad_check(lambda w: l2_loss(w, w_star), w, l2_grad(w, w_star)) < 1e-7)
