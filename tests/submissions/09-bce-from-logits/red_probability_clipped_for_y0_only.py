# expect: a=wrong b=todo c=todo
# why: at a = 1000, y = 0 this gives 36.8 where the loss is 1000; the other three corners are right
import numpy as np

def sigmoid(a):
    return 0.5 * (1 + np.tanh(a / 2))


def bce_from_logit(a, y):
    return np.where(y == 1, np.logaddexp(0, -a), -np.log(np.maximum(1 - sigmoid(a), 1e-16)))
