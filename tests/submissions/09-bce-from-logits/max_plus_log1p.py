# expect: a=passed b=passed c=passed
# why: max(a, 0) - a*y + log1p(exp(-|a|)), the tanh form of the sigmoid, three lines exactly, in a tuple
import numpy as np


def sigmoid(a):
    return 0.5 * (np.tanh(0.5 * a) + 1)


def bce_from_logit(a, y):
    return np.maximum(a, 0) - a * y + np.log1p(np.exp(-np.abs(a)))


derivation = (
    "(-y/s + (1 - y)/(1 - s))*s*(1 - s)",
    "-y(1 - s) + s(1 - y)",
    "-y + s",
)


def bce_grad(a, y):
    return (1 - y) * sigmoid(a) - y * sigmoid(-a)
