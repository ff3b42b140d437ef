# expect: a=wrong b=wrong c=wrong
# why: a function for the list, a table of the four examples, the loss for y = 1 alone, an argument too few
import numpy as np


def sigmoid(a):
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + e), e / (1 + e))


def bce_from_logit(a, y):
    return np.logaddexp(0, -a)


def derivation(s, y):
    return s - y


table = {-2.0: 0.11920292202211755, -0.4: -0.5986876601124521, 1.7: -0.15446526508353475, 3.0: 0.9525741268224334}


def bce_grad(a):
    return table[a]
