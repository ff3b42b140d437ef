# expect: a=wrong b=wrong c=wrong d=wrong
# why: u/v is sigma(-x); exp(x)/(1 + exp(x)) is nan at 1000; the sigmoid's rule for tanh; sigma(2) for sigma'(2)
import numpy as np

quotient_rule = {"u": "1", "v": "1 + exp(x)", "du": "0", "dv": "exp(x)"}
sigmoid_prime_formula = "s*(1 - s)"


def sigmoid(x):
    return np.exp(x)/(1 + np.exp(x))


def sigmoid_prime(x):
    t = np.tanh(x/2)
    return (1 - t*t)/4


def tanh_prime(x):
    return np.tanh(x)*(1 - np.tanh(x))


tanh_prime_formula = "t*(1 - t)"

gradient_products = {L: 0.8807970779778823**L for L in (1, 5, 10, 20)}
vanishing_depth = 109
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
