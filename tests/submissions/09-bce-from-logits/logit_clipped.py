# expect: a=wrong b=wrong c=wrong
# why: the logit clipped to ±500; the last line not simplified; sigma' once more than the chain has links
import numpy as np


def sigmoid(a):
    a = np.clip(a, -500, 500)
    return 1 / (1 + np.exp(-a))


def bce_from_logit(a, y):
    a = np.clip(a, -500, 500)
    return np.maximum(a, 0) - a * y + np.log1p(np.exp(-np.abs(a)))


derivation = [
    '(-y/s + (1 - y)/(1 - s))*s*(1 - s)',
    '-y*(1 - s) + (1 - y)*s',
    's*(1 - y) - y*(1 - s)',
]


def bce_grad(a, y):
    s = sigmoid(a)
    return (s - y) * s * (1 - s)
