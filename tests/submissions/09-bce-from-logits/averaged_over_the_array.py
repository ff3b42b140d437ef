# expect: a=wrong b=wrong c=wrong
import numpy as np
def sigmoid(a):
    return np.tanh(a)
def bce_from_logit(a, y):
    return np.mean(np.logaddexp(0, a) - y*a)
derivation = ["-y*(1-s) + (1-y)*s", "-y + y*s + s - y*s"]
def bce_grad(a, y):
    return np.mean(1/(1+np.exp(-a)) - y)
