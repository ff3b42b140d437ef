# expect: a=passed b=passed c=passed d=self-assessed
# why: the sigmoid through logaddexp, np.vectorize, sympy numbers as values, everything under the main guard
import math
from types import MappingProxyType

import numpy as np
import sympy as sp

if __name__ == "__main__":
    quotient_rule = MappingProxyType({"u": "-1", "v": "-1 - exp(-x)", "du": 0.0, "dv": "exp(-x)"})
    sigmoid_prime_formula = "s^2*(1/s - 1)"

    def sigmoid(x):
        return np.exp(-np.logaddexp(0, -x))

    class SigmoidPrime:
        def __call__(self, x):
            return np.exp(-np.logaddexp(0, -x) - np.logaddexp(0, x))

    sigmoid_prime = SigmoidPrime()

    tanh_prime = np.vectorize(lambda x: 1 - math.tanh(x)**2, otypes=[float])
    tanh_prime_formula = "1 - abs(t)**2"

    exact = sp.exp(-2)/(1 + sp.exp(-2))**2
    gradient_products = {sp.Integer(L): exact**L for L in (1, 5, 10, 20)}
    vanishing_depth = sp.ceiling(sp.log(sp.Rational(1, 10**6))/sp.log(exact))
    explanation = "The chain rule multiplies many numbers below one quarter, and such a product dies exponentially."
