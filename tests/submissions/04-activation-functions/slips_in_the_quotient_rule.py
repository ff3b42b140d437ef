# expect: a=wrong b=wrong c=wrong d=wrong
# why: the inner minus of dv lost; the naive sigmoid overflows; the square missing; a multiple for a power
import numpy as np

quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "0", "dv": "exp(-x)"}
sigmoid_prime_formula = "s*(1 - s)"


def sigmoid(x):
    return 1/(1 + np.exp(-x))


def sigmoid_prime(x):
    return sigmoid(x)*(1 - sigmoid(x))


def tanh_prime(x):
    return 1 - np.tanh(x)


tanh_prime_formula = "1 - t^2"

gradient_products = {L: L*0.10499358540350662 for L in (1, 5, 10, 20)}
vanishing_depth = 7
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
