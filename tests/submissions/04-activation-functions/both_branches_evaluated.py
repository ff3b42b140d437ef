# expect: a=wrong b=wrong c=wrong d=wrong
# why: v does not depend on x; np.where evaluates both branches and overflows; formula given in x; one key missing
import numpy as np

quotient_rule = {"u": "sigmoid(x)", "v": "1", "du": "sigmoid(x)*(1 - sigmoid(x))", "dv": "0"}
sigmoid_prime_formula = "s*(1 - s)"


def sigmoid(x):
    return np.where(x >= 0, 1/(1 + np.exp(-x)), np.exp(x)/(1 + np.exp(x)))


def sigmoid_prime(x):
    return sigmoid(x)*(1 - sigmoid(x))


def tanh_prime(x):
    return 1 - np.tanh(x)**2


tanh_prime_formula = "1 - tanh(x)^2"

gradient_products = {L: 0.10499358540350662**L for L in (1, 5, 10)}
vanishing_depth = 7
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
