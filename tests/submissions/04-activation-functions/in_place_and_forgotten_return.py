# expect: a=wrong b=wrong c=wrong d=wrong
# why: sigma' with a plus; the array changed in place; return forgotten; a dict that makes up what it lacks
from collections import defaultdict

import numpy as np

quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "0", "dv": "-exp(-x)"}
sigmoid_prime_formula = "s(1 + s)"


def sigmoid(x):
    x /= 2
    return 0.5*(1 + np.tanh(x))


def sigmoid_prime(x):
    return 0.25*(1 - np.tanh(x/2)**2)


def tanh_prime(x):
    derivative = 1 - np.tanh(x)**2


tanh_prime_formula = "1 - t^2"

gradient_products = defaultdict(lambda: 0.10499358540350662)
gradient_products[1]
vanishing_depth = 7
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
