# expect: a=todo b=todo c=wrong d=todo
# why: 39 characters are one too few, runs of white space counting once; a, b unfinished, c wrong although its formula is missing
import numpy as np

quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "0", "dv": "-exp(-x)"}


def sigmoid(x):
    return 0.5*(1 + np.tanh(x/2))


def sigmoid_prime(x):
    """s(1 - s)"""


def tanh_prime(x):
    return 1 - 2*np.tanh(x)**2


tanh_prime_formula = None

gradient_products = {L: 0.10499358540350662**L for L in (1, 5, 10, 20)}
vanishing_depth = 7
explanation = "   small   factors\n\n   multiply to tiny gradient     "
