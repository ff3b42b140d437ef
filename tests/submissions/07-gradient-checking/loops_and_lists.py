# expect: a=passed b=passed c=passed d=passed
# why: math functions in loops with lists for arrays; the error tables typed by hand to three or four digits
import math

import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


def each(rule, x):
    if isinstance(x, np.ndarray):
        return [rule(float(t)) for t in x]
    return rule(float(x))


def forward_diff(f, x, h):
    return each(lambda t: (f(t + h) - f(t)) / h, x)


def backward_diff(f, x, h):
    return each(lambda t: -(f(t - h) - f(t)) / h, x)


def centered_diff_h(f, x, h):
    return each(lambda t: 0.5 / h * (f(t + h) - f(t - h)), x)


def f_prime_analytic(x):
    def at(t):
        inside = t + math.exp(-t)
        inside_prime = 1 - math.exp(-t)
        return math.log(inside) + t * inside_prime / inside

    return each(at, x)


forward_errors = {0.1: 0.0389, 0.001: 3.955e-4, 0.000001: 3.95e-7, 1e-10: 3.4e-7, 1e-15: 0.11}
centered_errors = {0.1: 6.717e-4, 0.001: 6.72e-8, 0.000001: 1.2e-10, 1e-10: 1.4e-6, 1e-15: 0.11}
best_h = 0.000001


def l2_loss(w, w_star):
    total = 0
    for i in range(len(w)):
        total += (w[i] - w_star[i]) ** 2
    return total


def l2_grad(w, w_star):
    return tuple(2.0 * w[i] - 2.0 * w_star[i] for i in range(len(w)))


def grad_check_vector(f, w, grad, h=1e-6):
    numeric = []
    for i in range(len(w)):
        up = [float(t) for t in w]
        down = [float(t) for t in w]
        up[i] += h
        down[i] -= h
        numeric.append((f(np.array(up)) - f(np.array(down))) / (2 * h))
    distance = math.sqrt(sum((n - g) ** 2 for n, g in zip(numeric, grad)))
    size = math.sqrt(sum(n * n for n in numeric)) + math.sqrt(sum(g * g for g in grad))
    return distance / size if size else 0.0
