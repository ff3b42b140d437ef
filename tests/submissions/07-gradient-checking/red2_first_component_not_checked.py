# expect: a=todo b=todo c=todo d=wrong
# why: the loop begins at 1, so a gradient that is wrong in component 0 only is called right
import numpy as np


def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)


def l2_grad(w, w_star):
    return 2 * (w - w_star)


def numeric(f, w, h):
    return np.array([(f(w + h * e) - f(w - h * e)) / (2 * h) for e in np.eye(len(w))])


def grad_check_vector(f, w, grad, h=1e-6):
    n = numeric(f, np.asarray(w, dtype=float), h)
    worst = 0.0
    for i in range(1, len(w)):
        worst = max(worst, abs(n[i] - grad[i]) / (abs(n[i]) + abs(grad[i]) + 1e-12))
    return worst
