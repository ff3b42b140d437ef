# expect: a=wrong b=todo c=todo
# why: the loss is infinite at a = 1000; silencing the overflow does not make the value right
import numpy as np

def sigmoid(a):
    return 0.5 * (1 + np.tanh(a / 2))


def bce_from_logit(a, y):
    with np.errstate(over="ignore", invalid="ignore"):
        return np.log(1 + np.exp(a)) - y * a
