# expect: a=passed b=wrong c=wrong
# why: y - s for s - y; a gradient of half the size
import numpy as np


def sigmoid(a):
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + e), e / (1 + e))


def bce_from_logit(a, y):
    return np.logaddexp(0, a) - y * a


derivation = [
    '(y/s - (1 - y)/(1 - s))*s*(1 - s)',
    'y*(1 - s) - (1 - y)*s',
    'y - y*s - s + y*s',
    'y - s',
]


def bce_grad(a, y):
    return 0.5 * (sigmoid(a) - y)
