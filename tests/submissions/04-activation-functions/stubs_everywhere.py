# expect: a=todo b=todo c=todo d=todo
# why: every kind of stub, some names of each part already there
import numpy as np

quotient_rule = ...
sigmoid_prime_formula = "s*(1 - s)"


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1/(1 + e), e/(1 + e))


def sigmoid_prime(x):
    raise NotImplementedError("use sigmoid")


tanh_prime = None
tanh_prime_formula = "1 - t^2"

gradient_products = {L: 0.10499358540350662**L for L in (1, 5, 10, 20)}
explanation = "Small numbers, multiplied again and again: each layer takes nine tenths of what was left."
