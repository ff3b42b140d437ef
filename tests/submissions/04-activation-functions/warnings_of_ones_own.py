# expect: a=passed b=passed c=passed d=todo
# why: far out only overflow and its like are a fault; what the learner's own code warns of is not
import warnings

import numpy as np

quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "0", "dv": "-exp(-x)"}
sigmoid_prime_formula = "s*(1 - s)"


def sigmoid(x):
    if np.max(np.abs(x)) > 100:
        warnings.warn("x is large: the result is 0 or 1 to rounding")
    return 0.5*(1 + np.tanh(x/2))


def sigmoid_prime(x):
    if np.max(np.abs(x)) > 100:
        warnings.warn("deprecated", DeprecationWarning)
    return 0.25*(1 - np.tanh(x/2)**2)


def tanh_prime(x):
    return 1 - np.tanh(x)**2


tanh_prime_formula = "(1 + t)(1 - t)"

gradient_products = {1: 0.10499358540350662, 5: ..., 10: 0.10499358540350662**10, 20: 0.10499358540350662**20}
vanishing_depth = 7
explanation = "Each layer multiplies by a quarter at most, so the first layers hardly move."
