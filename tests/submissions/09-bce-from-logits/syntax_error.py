# expect: a=todo b=todo c=todo
# why: a file that Python cannot compile binds no names
import numpy as


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
    return sigmoid(a) - y
