# expect: a=passed b=wrong c=passed
# why: an iterator that repeats one line for ever is no derivation
import itertools


import numpy as np


def sigmoid(a):
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + e), e / (1 + e))


def bce_from_logit(a, y):
    return np.logaddexp(0, a) - y * a


derivation = itertools.repeat("s - y")


def bce_grad(a, y):
    return sigmoid(a) - y
