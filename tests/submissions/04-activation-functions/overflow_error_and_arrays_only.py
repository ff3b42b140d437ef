# expect: a=wrong b=wrong c=wrong d=wrong
# why: derivatives of the wrong things; OverflowError at -1000; float lacks a method of arrays; a list for a dict
import math

import numpy as np

quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "1", "dv": "-x*exp(-x)"}
sigmoid_prime_formula = "s*(1 - s)"

sigmoid = np.vectorize(lambda x: 1/(1 + math.exp(-x)))


def sigmoid_prime(x):
    return sigmoid(x)*(1 - sigmoid(x))


def tanh_prime(x):
    y = x.copy()
    return 1 - np.tanh(y)**2


tanh_prime_formula = "1 - t^2"

gradient_products = [0.10499358540350662**L for L in (1, 5, 10, 20)]
vanishing_depth = 7
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
