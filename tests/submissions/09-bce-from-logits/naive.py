# expect: a=wrong b=wrong c=wrong
# why: the formulas as written overflow or take ln 0 at ±1000; two distinct lines only, whatever the spacing
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def bce_from_logit(a, y):
    s = sigmoid(a)
    return -y * np.log(s) - (1 - y) * np.log(1 - s)


derivation = [
    '-y*(1 - s) + (1 - y)*s',
    '-y*(1-s)+(1-y)*s',
    's - y',
    's - y + 0',
    '1*(s - y)',
    '-y + s',
]


def bce_grad(a, y):
    return sigmoid(a) - y
