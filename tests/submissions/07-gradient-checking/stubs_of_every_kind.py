# expect: a=todo b=todo c=todo d=todo
# why: each kind of stub: docstring alone, pass, return, raise NotImplementedError after code, a lambda to None
import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


x0 = 1.5
hs = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]


def forward_diff(f, x, h):
    """(f(x + h) - f(x)) / h, I think."""


def backward_diff(f, x, h):
    pass


centered_diff_h = lambda f, x, h: None


def f_prime_analytic(x):
    """The derivative by the product rule."""
    inside = x + np.exp(-x)
    raise NotImplementedError("product rule, then chain rule")


forward_errors = ...
centered_errors = None


def l2_loss(w, w_star):
    return None


def l2_grad(w, w_star):
    raise NotImplementedError


def grad_check_vector(f, w, grad, h=1e-6):
    """Relative error."""
    return ...
