# expect: a=passed b=todo c=todo d=wrong
# why: the last binding counts: right answers overwritten by stubs, a wrong one by a right one, a right one by a wrong one
import numpy as np

quotient_rule = {"u": "x", "v": "x", "du": "x", "dv": "x"}
sigmoid_prime_formula = "s"


def sigmoid(x):
    return 0.5*(1 + np.tanh(x/2))


def sigmoid_prime(x):
    return 0.25*(1 - np.tanh(x/2)**2)


def tanh_prime(x):
    return 1 - np.tanh(x)**2


tanh_prime_formula = "1 - t^2"
gradient_products = {L: 0.10499358540350662**L for L in (1, 5, 10, 20)}
vanishing_depth = 7
explanation = "Small numbers, multiplied again and again: each layer takes nine tenths of what was left."

# once more from the start
quotient_rule.update(u="1", v="1 + exp(-x)", du="0", dv="-exp(-x)")
sigmoid_prime_formula = "s - s^2"


def sigmoid_prime(x):
    """Do this again without looking."""
    pass


tanh_prime_formula = ...
gradient_products[20] = 0.0
