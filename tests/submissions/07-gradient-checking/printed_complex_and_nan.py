# expect: a=wrong b=wrong c=wrong d=wrong
# why: printed instead of returned, a complex result, a function for a table, nan where both gradients are zero
import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


x0 = 1.5
hs = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]


def forward_diff(f, x, h):
    print((f(x + h) - f(x)) / h)


def backward_diff(f, x, h):
    print((f(x) - f(x - h)) / h)


def centered_diff_h(f, x, h):
    print((f(x + h) - f(x - h)) / (2 * h))


def f_prime_analytic(x):
    z = x + 0j
    return np.log(z + np.exp(-z)) + z * (1 - np.exp(-z)) / (z + np.exp(-z))


def forward_errors(h):
    return abs((f(x0 + h) - f(x0)) / h - 1.22041454393)


def centered_errors(h):
    return abs((f(x0 + h) - f(x0 - h)) / (2 * h) - 1.22041454393)


best_h = 1e-6


def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)


def l2_grad(w, w_star):
    return 2 * (w - w_star)


def grad_check_vector(f, w, grad, h=1e-6):
    w = np.array(w, dtype=float)
    num = np.array([(f(w + h * e) - f(w - h * e)) / (2 * h) for e in np.eye(w.size)])
    return np.linalg.norm(num - grad) / (np.linalg.norm(num) + np.linalg.norm(grad))
