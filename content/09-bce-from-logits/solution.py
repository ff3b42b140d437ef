"""9 · Binary cross-entropy gradient from logits: the reference solution."""

import numpy as np

from tutor.lab import centered_diff, check_close


# a · The stable loss
def sigmoid(a):
    decaying = np.exp(-np.abs(a))
    return np.where(a >= 0, 1.0, decaying) / (1 + decaying)


def bce_from_logit(a, y):
    return y * np.logaddexp(0, -a) + (1 - y) * np.logaddexp(0, a)


check_close("sigmoid", sigmoid(np.array([-1000.0, 0.0, 1000.0])), np.array([0.0, 0.5, 1.0]))
check_close("sure and right", bce_from_logit(np.array([1000.0, -1000.0]), np.array([1, 0])), np.array([0.0, 0.0]))
check_close("sure and wrong", bce_from_logit(np.array([1000.0, -1000.0]), np.array([0, 1])), np.array([1e3, 1e3]))


# b · The derivation
derivation = [
    "-y * 1/s * s*(1 - s) + (1 - y) * 1/(1 - s) * s*(1 - s)",
    "-y*(1 - s) + (1 - y)*s",
    "-y + y*s + s - y*s",
    "s - y",
]


# c · The gradient
def bce_grad(a, y):
    return sigmoid(a) - y


for a, y in [(-2.0, 0), (-0.4, 1), (1.7, 1), (3.0, 0)]:
    check_close(f"bce_grad({a}, {y})", bce_grad(a, y), centered_diff(lambda t: bce_from_logit(t, y), a), tol=1e-5)
