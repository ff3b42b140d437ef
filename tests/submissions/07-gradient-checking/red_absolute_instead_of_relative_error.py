# expect: a=todo b=todo c=todo d=wrong
# why: grad_check_vector is to return the relative error; this is the absolute one
import numpy as np

def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)


def l2_grad(w, w_star):
    return 2 * (w - w_star)


def grad_check_vector(f, w, grad, h=1e-6):
    w = np.asarray(w, dtype=float)
    numeric = np.array([(f(w + e) - f(w - e)) / (2 * h) for e in np.eye(len(w)) * h])
    return np.linalg.norm(grad - numeric)
