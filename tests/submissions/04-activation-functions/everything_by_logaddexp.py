# expect: a=passed b=passed c=passed d=self-assessed
import numpy as np
quotient_rule = {"u": "2", "v": "2(1 + 1/e^x)", "du": "0x", "dv": "-2 exp(-x)"}
sigmoid_prime_formula = "s(1 - s)"
def sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))
def sigmoid_prime(x):
    return np.exp(-np.logaddexp(0, -x) - np.logaddexp(0, x))
def tanh_prime(x):
    c = 4*np.exp(-2*np.abs(x))
    return c/(1 + np.exp(-2*np.abs(x)))**2
tanh_prime_formula = "-(t-1)(t+1)"
from functools import reduce
from operator import mul
gradient_products = {n: reduce(mul, [sigmoid_prime(2.0)]*n, 1.0) for n in range(1, 21)}
vanishing_depth = min(n for n, p in gradient_products.items() if p < 1e-6)
explanation = "Since the slope of sigmoid never passes 1/4, gradients shrink exponentially with depth."
