# expect: a=wrong b=wrong c=wrong d=wrong
# why: values remembered by x alone, right for the first three calls only; the best step misread; only the first component checked
import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


x0 = 1.5
hs = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]


seen = {}


def forward_diff(f, x, h):
    return (f(x + h) - f(x)) / h


def backward_diff(f, x, h):
    return (f(x) - f(x - h)) / h


def centered_diff_h(f, x, h):
    key = np.asarray(x).tobytes()
    if key not in seen:
        seen[key] = (f(x + h) - f(x - h)) / (2 * h)
    return seen[key]


calls = 0


def f_prime_analytic(x):
    global calls
    calls += 1
    return np.log(x + np.exp(-x)) + x * (1 - np.exp(-x)) / (x + np.exp(-x)) + (1e-3 if calls > 3 else 0)


truth = np.log(1.5 + np.exp(-1.5)) + 1.5 * (1 - np.exp(-1.5)) / (1.5 + np.exp(-1.5))
forward_errors = {h: abs((f(x0 + h) - f(x0)) / h - truth) for h in hs}
centered_errors = {h: abs((f(x0 + h) - f(x0 - h)) / (2 * h) - truth) for h in hs}
best_h = 1e-10


def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)


def l2_grad(w, w_star):
    return 2 * (w - w_star)


def grad_check_vector(f, w, grad, h=1e-6):
    w = np.array(w, dtype=float)
    for i in range(w.size):
        e = np.zeros_like(w)
        e[i] = h
        num = (f(w + e) - f(w - e)) / (2 * h)
        return abs(num - grad[i]) / (abs(num) + abs(grad[i]) + 1e-12)
