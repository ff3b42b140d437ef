# expect: a=todo b=todo c=todo d=wrong
# why: for integer weights l2_grad is cut to whole numbers, as zeros_like(w) is an integer array
import numpy as np


def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)


def l2_grad(w, w_star):
    grad = np.zeros_like(w)
    for i in range(len(w)):
        grad[i] = 2 * (w[i] - w_star[i])
    return grad


def grad_check_vector(f, w, grad, h=1e-6):
    w = np.asarray(w, dtype=float)
    n = np.array([(f(w + h * e) - f(w - h * e)) / (2 * h) for e in np.eye(len(w))])
    return np.linalg.norm(n - grad) / (np.linalg.norm(n) + np.linalg.norm(grad) + 1e-12)
