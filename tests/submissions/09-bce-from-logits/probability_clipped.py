# expect: a=wrong b=wrong c=wrong
# why: a clipped probability is finite and not the loss; the chain factor lost on the way; the sign of the gradient
import numpy as np


def sigmoid(a):
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + e), e / (1 + e))


def bce_from_logit(a, y):
    s = np.clip(sigmoid(a), 1e-12, 1 - 1e-12)
    return -(y * np.log(s) + (1 - y) * np.log(1 - s))


derivation = [
    '(-y/s + (1 - y)/(1 - s))*s*(1 - s)',
    '-y/s + (1 - y)/(1 - s)',
    '-y*(1 - s) + (1 - y)*s',
    's - y',
]


def bce_grad(a, y):
    return y - sigmoid(a)
