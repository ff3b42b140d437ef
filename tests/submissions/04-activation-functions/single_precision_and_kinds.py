# expect: a=wrong b=wrong c=wrong d=wrong
# why: functions for formulas; the derivative fed with sigma twice; single precision; the depth as a text
import numpy as np

quotient_rule = {"u": lambda x: 1, "v": lambda x: 1 + np.exp(-x), "du": lambda x: 0, "dv": lambda x: -np.exp(-x)}
sigmoid_prime_formula = lambda s: s*(1 - s)


def sigmoid(x):
    return 0.5*(1 + np.tanh(x/2))


def sigmoid_prime(x):
    s = sigmoid(sigmoid(x))
    return s*(1 - s)


def tanh_prime(x):
    t = np.tanh(np.asarray(x, dtype="float32"))
    return 1 - t*t


tanh_prime_formula = "1 - t^2"

gradient_products = {L: 0.10499358540350662**L for L in (1, 5, 10, 20)}
vanishing_depth = "7"
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
