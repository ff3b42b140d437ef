# expect: a=todo b=todo c=todo d=wrong
# why: it compares the slopes along w only: an error at a right angle to w is not found
import numpy as np


def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)


def l2_grad(w, w_star):
    return 2 * (w - w_star)


def numeric(f, w, h):
    return np.array([(f(w + h * e) - f(w - h * e)) / (2 * h) for e in np.eye(len(w))])


def grad_check_vector(f, w, grad, h=1e-6):
    w = np.asarray(w, dtype=float)
    n = numeric(f, w, h)
    return abs(n @ w - grad @ w) / (abs(n @ w) + abs(grad @ w) + 1e-12)
