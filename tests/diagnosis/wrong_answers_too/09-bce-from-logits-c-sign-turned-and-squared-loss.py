# exercise: 09-bce-from-logits part: c
# mistake: uses the gradient of the squared loss, and with the error turned round
# accept: sigmoid-derivative-extra, sign-flipped, difference-order-swapped, activation-derivative-extra
"""9 · Binary cross-entropy gradient from logits: l(a, y) = −y ln s − (1 − y) ln(1 − s), s = sigma(a).

Replace each `...` by your answer.
"""

import numpy as np

from tutor.lab import centered_diff, check_close


# a · The stable loss: for floats and arrays a, and y 0 or 1; right at a = -1000 and 1000, without a warning
def sigmoid(a):
    decaying = np.exp(-np.abs(a))
    return np.where(a >= 0, 1.0, decaying) / (1 + decaying)


def bce_from_logit(a, y):
    return y * np.logaddexp(0, -a) + (1 - y) * np.logaddexp(0, a)


# b · The derivation: at least three formulas in s and y, each in quotes; s stands for sigma(a), and the last is "s - y"
derivation = ...


# c · The gradient: for floats and arrays a, and y from 0 to 1
def bce_grad(a, y):
    p = sigmoid(a)
    return (y - p) * p * (1 - p)
