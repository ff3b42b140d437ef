# expect: a=wrong b=wrong c=wrong
# why: a is changed in place; the one text for the list of lines; y rounded to a whole number
import numpy as np


def sigmoid(a):
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + e), e / (1 + e))


def bce_from_logit(a, y):
    result = np.logaddexp(0, a) - y * a
    a *= 1 - 2 * y
    return result


derivation = "s - y"


def bce_grad(a, y):
    return sigmoid(a) - np.round(y)
