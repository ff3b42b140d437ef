# expect: a=passed b=passed c=passed d=passed
# why: centered as the mean of forward and backward, a lambdified sympy derivative, mappings with NumPy keys and extra ones, recursion, all under __main__
import functools
from types import MappingProxyType

import numpy as np
import sympy as sp


def f(x):
    return x * np.log(x + np.exp(-x))


def quotient(left, right, f, x, h):
    return (f(x + right * h) - f(x + left * h)) / ((right - left) * h)


def total(items):
    return items[0] if len(items) == 1 else total(items[: len(items) // 2]) + total(items[len(items) // 2 :])


if __name__ == "__main__":
    forward_diff = functools.partial(quotient, 0, 1)
    backward_diff = lambda f, x, h: forward_diff(f, x, -h)
    centered_diff_h = lambda f, x, h: (forward_diff(f, x, h) + backward_diff(f, x, h)) / 2

    z = sp.symbols("z")
    f_prime_analytic = sp.lambdify(z, sp.diff(z * sp.log(z + sp.exp(-z)), z), "numpy")

    table = 10.0 ** -np.arange(1, 16)
    forward_errors = MappingProxyType({h: abs(forward_diff(f, 1.5, h) - f_prime_analytic(1.5)) for h in table})
    centered_errors = MappingProxyType({h: abs(centered_diff_h(f, 1.5, h) - f_prime_analytic(1.5)) for h in table})
    best_h = 10**-6

    def l2_loss(w, w_star):
        return total([(p - q) ** 2 for p, q in zip(w, w_star)])

    def l2_grad(w, w_star):
        return w + w - w_star - w_star

    def grad_check_vector(f, w, grad, h=1e-6):
        unit = np.identity(len(w))
        numeric = [quotient(-1, 1, lambda t: f(w + t * u), 0.0, h) for u in unit]
        gap = total([(n - g) ** 2 for n, g in zip(numeric, grad)])
        return float(np.sqrt(gap / (total([n**2 + g**2 for n, g in zip(numeric, grad)]) + 1e-30)))
