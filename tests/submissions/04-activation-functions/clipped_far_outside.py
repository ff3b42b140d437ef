# expect: a=passed b=passed c=passed d=self-assessed
# why: clipping at 500 changes no value by a rounding error; half angles in the quotient rule; a mapping that is no dict
from collections import OrderedDict, UserDict

import numpy as np

quotient_rule = UserDict(
    u="exp(x/2)", v="2*cosh(x/2)",
    du="exp(x/2)/2", dv="sinh(x/2)",
)
sigmoid_prime_formula = "1/4 - (s - 1/2)^2"


def sigmoid(x):
    z = np.clip(x, -500, 500)
    return 1/(1 + np.exp(-z))


def sigmoid_prime(x):
    return (1/(2*np.cosh(np.clip(x, -500, 500)/2)))**2


def tanh_prime(x):
    return (2/(np.exp(x) + np.exp(-x)))**2


tanh_prime_formula = "(1 - t^4)/(1 + t²)"

factor = float(sigmoid_prime(2.0))
product, collected = 1.0, OrderedDict()
for layer in range(1, 21):
    product *= factor
    collected[layer] = product
gradient_products = collected
vanishing_depth = next(L for L, value in collected.items() if value < 1e-6)
explanation = "Backpropagation multiplies one sigma prime per layer; each is a quarter at most. Deep nets stall."
