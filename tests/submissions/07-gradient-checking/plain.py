# expect: a=passed b=passed c=passed d=passed
# why: the textbook answers, verified with the helpers
import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


x0 = 1.5
hs = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]


from tutor.lab import centered_diff, check_close, grad_check, header


def forward_diff(f, x, h):
    return (f(x + h) - f(x)) / h


def backward_diff(f, x, h):
    return (f(x) - f(x - h)) / h


def centered_diff_h(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def f_prime_analytic(x):
    return np.log(x + np.exp(-x)) + x * (1 - np.exp(-x)) / (x + np.exp(-x))


header("7b")
check_close("f'(1.5)", f_prime_analytic(x0), 1.22041454, tol=1e-7)
check_close("f'(1.5), numerically", centered_diff(f, x0), f_prime_analytic(x0), tol=1e-6)
print(grad_check(f, x0, f_prime_analytic(x0)))

forward_errors = {}
centered_errors = {}
for h in hs:
    forward_errors[h] = abs(forward_diff(f, x0, h) - f_prime_analytic(x0))
    centered_errors[h] = abs(centered_diff_h(f, x0, h) - f_prime_analytic(x0))
best_h = min(centered_errors, key=centered_errors.get)


def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)


def l2_grad(w, w_star):
    return 2 * (w - w_star)


def grad_check_vector(f, w, grad, h=1e-6):
    w = np.array(w, dtype=float)
    num = np.zeros_like(w)
    for i in range(w.size):
        e = np.zeros_like(w)
        e[i] = h
        num[i] = (f(w + e) - f(w - e)) / (2 * h)
    return np.linalg.norm(num - grad) / (np.linalg.norm(num) + np.linalg.norm(grad) + 1e-12)


w = np.array([1.0, 2.0, 3.0])
zero = np.zeros(3)
print(grad_check_vector(lambda v: l2_loss(v, zero), w, l2_grad(w, zero)))
