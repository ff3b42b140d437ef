# expect: a=wrong b=wrong c=wrong d=wrong
# why: a tuple for a dict; right for x >= 0 only; the first answer remembered; the depth one too small
import numpy as np

quotient_rule = ("1", "1 + exp(-x)", "0", "-exp(-x)")
sigmoid_prime_formula = "s*(1 - s)"


def sigmoid(x):
    return 1/(1 + np.exp(-np.abs(x)))


def sigmoid_prime(x):
    s = sigmoid(x)
    return s*(1 - s)


memory = {}


def tanh_prime(x):
    kind = type(x).__name__, np.size(x)
    return memory.setdefault(kind, 1 - np.tanh(x)**2)


tanh_prime_formula = "1 - t^2"

gradient_products = {L: 0.10499358540350662**L for L in (1, 5, 10, 20)}
vanishing_depth = 6
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
