# expect: a=todo b=todo c=todo d=wrong
# why: only the first three components are looked at, so errors in later ones are not found
import numpy as np


def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)


def l2_grad(w, w_star):
    return 2 * (w - w_star)


def numeric(f, w, h):
    return np.array([(f(w + h * e) - f(w - h * e)) / (2 * h) for e in np.eye(len(w))])


def grad_check_vector(f, w, grad, h=1e-6):
    n = numeric(f, np.asarray(w, dtype=float), h)
    return np.max((np.abs(n - grad) / (np.abs(n) + np.abs(grad) + 1e-12))[:3])
