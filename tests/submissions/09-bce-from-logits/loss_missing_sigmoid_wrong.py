# expect: a=wrong b=passed c=todo
# why: a wrong sigmoid beside an unfinished loss makes the part wrong; code that ends in raise is a stub
import numpy as np


def sigmoid(a):
    return np.exp(a) / (1 + np.exp(-a))


def bce_from_logit(a, y):
    pass


derivation = [
    "(-y/s + (1 - y)/(1 - s))*s*(1 - s)",
    "-y*(1 - s) + (1 - y)*s",
    "-y + y*s + s - y*s",
    "s - y",
]


def bce_grad(a, y):
    s = sigmoid(a)
    difference = s - y
    raise NotImplementedError("is this all?")
