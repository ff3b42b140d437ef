# exercise: 09-bce-from-logits part: b
# mistake: loses the minus of the derivative of ln(1 - s)
# accept: sign-flipped, term-sign-flipped, inner-minus-lost, none, sign-slip
"""9 · Binary cross-entropy gradient from logits: l(a, y) = −y ln s − (1 − y) ln(1 − s), s = sigma(a).

Replace each `...` by your answer.
"""

import numpy as np

from tutor.lab import centered_diff, check_close


# a · The stable loss: for floats and arrays a, and y 0 or 1; right at a = -1000 and 1000, without a warning
def sigmoid(a):
    ...


def bce_from_logit(a, y):
    ...


# To check yourself, uncomment:
# check_close("sigmoid", sigmoid(np.array([-1000.0, 0.0, 1000.0])), np.array([0.0, 0.5, 1.0]))
# check_close("sure and right", bce_from_logit(np.array([1000.0, -1000.0]), np.array([1, 0])), np.array([0.0, 0.0]))
# check_close("sure and wrong", bce_from_logit(np.array([1000.0, -1000.0]), np.array([0, 1])), np.array([1e3, 1e3]))


# b · The derivation: at least three formulas in s and y, each in quotes; s stands for sigma(a), and the last is "s - y"
derivation = ["-y*(1 - s) - (1 - y)*s", "-y + y*s - s + y*s", "s - y"]


# c · The gradient: for floats and arrays a, and y from 0 to 1
def bce_grad(a, y):
    ...


# for a, y in [(-2.0, 0), (-0.4, 1), (1.7, 1), (3.0, 0)]:
#     check_close(f"bce_grad({a}, {y})", bce_grad(a, y), centered_diff(lambda t: bce_from_logit(t, y), a), tol=1e-5)
