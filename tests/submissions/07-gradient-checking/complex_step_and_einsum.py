# expect: a=passed b=passed c=passed d=passed
# why: the complex step is exact; np.gradient on three points; Decimal keys; einsum for the norms
import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


x0 = 1.5
hs = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]


from decimal import Decimal


def forward_diff(f, x, h):
    return np.diff([f(x), f(x + h)], axis=0)[0] / h


def backward_diff(f, x, h):
    return np.divide(np.subtract(f(x), f(x - h)), h)


def centered_diff_h(f, x, h):
    return np.gradient(np.array([f(x - h), f(x), f(x + h)]), h, axis=0)[1]


def f_prime_analytic(x):
    return np.imag(f(x + 1e-30j)) / 1e-30


keys = [Decimal("0.1"), Decimal("1e-3"), Decimal("1e-6"), Decimal("1e-10"), Decimal("1e-15")]
forward_errors = {k: np.abs(forward_diff(f, x0, float(k)) - f_prime_analytic(x0)) for k in keys}
centered_errors = {k: np.abs(centered_diff_h(f, x0, float(k)) - f_prime_analytic(x0)) for k in keys}
best_h = min(keys, key=lambda k: centered_errors[k])


def l2_loss(w, w_star):
    d = np.subtract(w, w_star)
    return np.einsum("i,i->", d, d)


def l2_grad(w, w_star):
    return np.einsum(",i->i", 2.0, np.subtract(w, w_star, dtype=float))


def grad_check_vector(f, w, grad, h=1e-6):
    steps = h * np.eye(len(w))
    up = np.array([f(p) for p in w + steps])
    down = np.array([f(p) for p in w - steps])
    d = (up - down) / (2 * h) - grad
    scale = max(np.abs(up - down).max() / (2 * h), np.abs(grad).max(), 1e-15)
    return np.sqrt(np.einsum("i,i->", d, d)) / scale
