# expect: a=passed b=todo c=passed d=wrong
# why: a text that is too long to be taken is wrong by itself, and what stands beside it is judged
import numpy as np

quotient_rule = {"u": 1, "v": "1 + e^(-x)", "du": 0, "dv": "-e^(-x)", frozenset({1}): "a key that is a set"}
sigmoid_prime_formula = "s - s²"


def tanh_prime(x):
    return 1/np.cosh(x)**2


tanh_prime_formula = "1 - t*t"

gradient_products = {L: 0.10499358540350662**L for L in (1, 5, 10, 20)}
vanishing_depth = 7
explanation = "\N{BRAIN}"*1_000_000
