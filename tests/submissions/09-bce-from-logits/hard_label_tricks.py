# expect: a=passed b=wrong c=wrong
# why: lines that hold for y in {0, 1} only; a gradient against the probability
import numpy as np


def sigmoid(a):
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + e), e / (1 + e))


def bce_from_logit(a, y):
    return np.logaddexp(0, a) - y * a


derivation = [
    '(-y/s + (1 - y)/(1 - s))*s*(1 - s)',
    '-y^2*(1 - s) + (1 - y)^2*s',
    '-y + y*s + s - y*s',
    's - y',
]


def bce_grad(a, y):
    s = sigmoid(a)
    return (s - y) / (s * (1 - s))
