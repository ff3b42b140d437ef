# exercise: 09-bce-from-logits part: a
# mistake: averages over the array
# accept: one-number-for-an-array
"""9 · Binary cross-entropy gradient from logits: l(a, y) = −y ln s − (1 − y) ln(1 − s), s = sigma(a).

Replace each `...` by your answer.
"""

import numpy as np

from tutor.lab import centered_diff, check_close


# a · The stable loss: for floats and arrays a, and y 0 or 1; right at a = -1000 and 1000, without a warning
def sigmoid(a):
    return np.exp(-np.logaddexp(0, -a))


def bce_from_logit(a, y):
    return np.mean(np.logaddexp(0, a) - y*a)


# b · The derivation: at least three formulas in s and y, each in quotes; s stands for sigma(a), and the last is "s - y"
derivation = ...


# c · The gradient: for floats and arrays a, and y from 0 to 1
def bce_grad(a, y):
    ...


# for a, y in [(-2.0, 0), (-0.4, 1), (1.7, 1), (3.0, 0)]:
#     check_close(f"bce_grad({a}, {y})", bce_grad(a, y), centered_diff(lambda t: bce_from_logit(t, y), a), tol=1e-5)
