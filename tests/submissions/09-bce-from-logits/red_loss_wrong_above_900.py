# expect: a=wrong b=todo c=todo
# why: a constant for large positive a; the loss at a = 1000 is 1000 for y = 0 and 0 for y = 1
import numpy as np

def sigmoid(a):
    return 0.5 * (1 + np.tanh(a / 2))


def bce_from_logit(a, y):
    return np.where(a > 900, 1e9, np.logaddexp(0, a) - y * a)
