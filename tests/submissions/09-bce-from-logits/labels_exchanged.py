# expect: a=wrong b=wrong c=wrong
# why: y and 1 - y exchanged, a minus not distributed, a gradient for hard labels only
import numpy as np


def sigmoid(a):
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + e), e / (1 + e))


def bce_from_logit(a, y):
    return np.logaddexp(0, a) - (1 - y) * a


derivation = [
    '(-y/s + (1 - y)/(1 - s))*s*(1 - s)',
    '-y*(1 - s) + (1 - y)*s',
    '-y - y*s + s - y*s',
    's - y',
]


def bce_grad(a, y):
    return np.where(y == 1, sigmoid(a) - 1, sigmoid(a))
