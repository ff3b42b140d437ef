# expect: a=wrong b=wrong c=wrong
# why: complex results, an absolute value that is right for half of the points, a gradient that changes with the fourth call
import numpy as np


def sigmoid(a):
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + e), e / (1 + e)) + 0j


def bce_from_logit(a, y):
    return np.logaddexp(0, a) - y * a


calls = []


derivation = [
    '(-y/s + (1 - y)/(1 - s))*s*(1 - s)',
    '-y*(1 - s) + (1 - y)*s',
    'sqrt((s - y)^2)',
    's - y',
]


def bce_grad(a, y):
    calls.append(a)
    return np.real(sigmoid(a)) - y * (len(calls) < 4)
