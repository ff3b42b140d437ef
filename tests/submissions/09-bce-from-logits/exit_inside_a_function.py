# expect: a=passed b=passed c=wrong
# why: a gradient that leaves the program when it is given an array
import sys


import numpy as np


def sigmoid(a):
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + e), e / (1 + e))


def bce_from_logit(a, y):
    return np.logaddexp(0, a) - y * a


derivation = [
    "(-y/s + (1 - y)/(1 - s))*s*(1 - s)",
    "-y*(1 - s) + (1 - y)*s",
    "-y + y*s + s - y*s",
    "s - y",
]


def bce_grad(a, y):
    if isinstance(a, np.ndarray):
        sys.exit("no arrays today")
    return sigmoid(a) - y
