# expect: a=passed b=todo c=todo error=exception
# why: an assertion of the learner's own fails before the derivation
import numpy as np


def sigmoid(a):
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + e), e / (1 + e))


def bce_from_logit(a, y):
    return np.logaddexp(0, a) - y * a


assert bce_from_logit(0.0, 1) == 0.69, "should be ln 2"


derivation = [
    "(-y/s + (1 - y)/(1 - s))*s*(1 - s)",
    "-y*(1 - s) + (1 - y)*s",
    "-y + y*s + s - y*s",
    "s - y",
]


def bce_grad(a, y):
    return sigmoid(a) - y
