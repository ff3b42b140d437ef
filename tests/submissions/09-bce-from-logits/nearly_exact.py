# expect: a=wrong b=wrong c=wrong
# why: a billionth in the loss, a decimal in a line, a difference quotient for the gradient
import numpy as np


def sigmoid(a):
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + e), e / (1 + e))


def bce_from_logit(a, y):
    return (np.logaddexp(0, a) - y * a) * (1 + 1e-9)


derivation = [
    '(-y/s + (1 - y)/(1 - s))*s*(1 - s)',
    '-y*(1 - s) + 0.999999999*(1 - y)*s',
    '-y + y*s + s - y*s',
    's - y',
]


def bce_grad(a, y):
    h = 1e-6
    return (bce_from_logit(a + h, y) - bce_from_logit(a - h, y)) / (2 * h)
