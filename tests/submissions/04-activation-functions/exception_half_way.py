# expect: a=passed b=passed c=wrong d=todo error=exception
# why: an import that fails half-way; what stands before it is judged
import numpy as np

quotient_rule = {"u": "1", "v": "1 + e^-x", "du": "0", "dv": "-e^-x"}
sigmoid_prime_formula = "s(1-s)"


def sigmoid(x):
    return 0.5*(1 + np.tanh(x/2))


def sigmoid_prime(x):
    return 0.25*(1 - np.tanh(x/2)**2)


def tanh_prime(x):
    return 1 - np.tanh(x)**2


tanh_prime_formula = "1 - t"

from a_module_that_nobody_has import vanishing

gradient_products = {L: vanishing(L) for L in (1, 5, 10, 20)}
vanishing_depth = 7
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
