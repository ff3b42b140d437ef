# expect: a=passed b=passed c=passed d=todo
# why: the numbers of d are right, the explanation is an ellipsis
import numpy as np

quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "0", "dv": "-exp(-x)"}
sigmoid_prime_formula = "s*(1 - s)"


def sigmoid(x):
    return 0.5*(1 + np.tanh(x/2))


def sigmoid_prime(x):
    return 0.25*(1 - np.tanh(x/2)**2)


def tanh_prime(x):
    return 1 - np.tanh(x)**2


tanh_prime_formula = "1 - t^2"

gradient_products = {L: 0.10499358540350662**L for L in (1, 5, 10, 20)}
vanishing_depth = 7.0
explanation = ...
