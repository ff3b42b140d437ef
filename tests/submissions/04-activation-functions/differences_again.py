# expect: a=wrong b=wrong c=wrong d=wrong
# why: sigmoid_prime written in x; difference quotients of sigmoid and tanh; products rounded to six digits after the point
import numpy as np

from tutor.lab import centered_diff

quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "0", "dv": "-exp(-x)"}
sigmoid_prime_formula = "sigmoid(x)*(1 - sigmoid(x))"


def sigmoid(x):
    return (1 + np.tanh(x/2))/2


def sigmoid_prime(x):
    return centered_diff(sigmoid, x)


def tanh_prime(x, d=1e-5):
    return (np.tanh(x + d) - np.tanh(x - d))/(2*d)


tanh_prime_formula = "1 - t^2"

gradient_products = {L: round(0.10499358540350662**L, 6) for L in (1, 5, 10, 20)}
vanishing_depth = 7
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
