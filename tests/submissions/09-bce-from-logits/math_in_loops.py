# expect: a=passed b=passed c=passed
# why: math functions, one number at a time, lists for arrays; a generator of eight lines with repetitions
import math

import numpy as np


def sigmoid_of(t):
    if t >= 0:
        return 1 / (1 + math.exp(-t))
    return math.exp(t) / (1 + math.exp(t))


def loss_of(t, label):
    if t > 0:
        return (1 - label) * t + math.log1p(math.exp(-t))
    return -label * t + math.log1p(math.exp(t))


def sigmoid(a):
    return np.vectorize(sigmoid_of)(a)


def pairs(rule, a, y):
    if np.ndim(a) == 0:
        return rule(float(a), float(y))
    labels = y if np.ndim(y) else [y] * len(a)
    return [rule(float(t), float(label)) for t, label in zip(a, labels)]


def bce_from_logit(a, y):
    return pairs(loss_of, a, y)


derivation = (
    line
    for line in (
        "-(y)*(1/s)*(s*(1-s)) - (1-y)*(1/(1-s))*(-(s*(1-s)))",
        "-(y)*(1/s)*(s*(1-s))  -  (1-y)*(1/(1-s))*(-(s*(1-s)))",
        "-y*(1-s) - (1-y)*(-s)",
        "-y*(1-s) + (1-y)*s",
        "-y + s*y + s - s*y",
        "(s*y - s*y) + s - y",
        "s - y + 0",
        "s - y",
    )
)


def bce_grad(a, y):
    return pairs(lambda t, label: sigmoid_of(t) - label, a, y)
