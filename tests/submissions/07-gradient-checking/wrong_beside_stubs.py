# expect: a=wrong b=wrong c=wrong d=wrong
# why: a wrong name makes its part wrong though the others are stubs; NotImplementedError for arrays only is wrong
import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


x0 = 1.5
hs = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]


def forward_diff(f, x, h):
    return (f(x + h) + f(x)) / h


def backward_diff(f, x, h):
    raise NotImplementedError


def f_prime_analytic(x):
    if isinstance(x, np.ndarray):
        raise NotImplementedError("arrays later")
    return np.log(x + np.exp(-x)) + x * (1 - np.exp(-x)) / (x + np.exp(-x))


best_h = 1e-1


def l2_loss(w, w_star):
    return np.mean((w - w_star) ** 2)


def l2_grad(w, w_star): ...
