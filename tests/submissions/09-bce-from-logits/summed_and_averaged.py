# expect: a=wrong b=wrong c=wrong
# why: one number for an array, equations for formulas, the mean over a batch nobody asked for
import numpy as np


def sigmoid(a):
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + e), e / (1 + e))


def bce_from_logit(a, y):
    return np.sum(np.logaddexp(0, a) - y * a)


derivation = [
    'dl/da = (-y/s + (1 - y)/(1 - s))*s*(1 - s)',
    '= -y*(1 - s) + (1 - y)*s',
    '= s - y',
]


def bce_grad(a, y):
    return (sigmoid(a) - y) / np.size(a)
