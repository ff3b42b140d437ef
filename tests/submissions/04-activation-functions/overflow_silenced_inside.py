# expect: a=passed b=passed c=passed d=self-assessed
# why: an overflow silenced inside is right if the value is; a zero given as a number; formulas with np. prefixes
import warnings
from fractions import Fraction

import numpy as np

quotient_rule = {"u": 1, "v": "1 + np.exp(-x)", "du": 0, "dv": "-1*np.exp(-x)"}
sigmoid_prime_formula = "s - s**2"


def sigmoid(x):
    with np.errstate(over="ignore"):
        return 1/(1 + np.exp(-x))


def sigmoid_prime(x):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return sigmoid(x)*sigmoid(-x)


def tanh_prime(x):
    s = sigmoid(2*x)
    return 4*s*(1 - s)


tanh_prime_formula = "1-t*t"

one = Fraction(float(sigmoid_prime(2.0)))
gradient_products = {Fraction(L): one**L for L in [20, 10, 5, 1]}
vanishing_depth = Fraction(7, 1)
explanation = ("A product of many numbers near 0.1 is tiny: the chain rule multiplies one per layer, "
               "that's why gradients vanish.")
