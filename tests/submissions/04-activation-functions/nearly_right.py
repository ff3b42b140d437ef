# expect: a=wrong b=wrong c=wrong d=wrong
# why: e rounded to 2.718; a sigmoid of straight pieces; off by a relative 1e-9; sigma'(2) rounded to three digits
import numpy as np

quotient_rule = {"u": "1", "v": "1 + 2.718^(-x)", "du": "0", "dv": "-2.718^(-x)"}
sigmoid_prime_formula = "s*(1 - s)"


def sigmoid(x):
    return np.clip(0.5 + 0.25*x, 0, 1)


def sigmoid_prime(x):
    e = np.exp(-np.abs(x))
    return e/(1 + e)**2


def tanh_prime(x):
    return (1 - np.tanh(x)**2)*(1 + 1e-9)


tanh_prime_formula = "1 - t^2"

gradient_products = {L: 0.105**L for L in (1, 5, 10, 20)}
vanishing_depth = 7
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
