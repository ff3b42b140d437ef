# expect: a=passed b=wrong c=wrong d=wrong
# why: Richardson and five points; the largest slope 1/4 in place of the slope at 2
import numpy as np

quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "0", "dv": "-exp(-x)"}
sigmoid_prime_formula = "s*(1 - s)"


def sigmoid(x):
    return (1 + np.tanh(x/2))/2


def sigmoid_prime(x):
    D = lambda d: (sigmoid(x + d) - sigmoid(x - d))/(2*d)
    return D(5e-4) + (D(5e-4) - D(1e-3))/3


def tanh_prime(x, d=1e-3):
    return (8*(np.tanh(x + d) - np.tanh(x - d)) - (np.tanh(x + 2*d) - np.tanh(x - 2*d)))/(12*d)


tanh_prime_formula = "1 - t**2"

gradient_products = {L: 0.25**L for L in (1, 5, 10, 20)}
vanishing_depth = 10
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
