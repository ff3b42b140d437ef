# expect: a=wrong b=todo c=todo
# why: at a = 1000, y = 0 this gives 50 where the loss is 1000, and at y = 1 it gives -950 where it is 0
import numpy as np

def sigmoid(a):
    return 0.5 * (1 + np.tanh(a / 2))


def bce_from_logit(a, y):
    return np.log(1 + np.exp(np.clip(a, -50, 50))) - y * a
