# expect: a=passed b=passed c=passed d=self-assessed
# why: boolean masks, math functions element by element, a complex step of tanh, Decimal values
import decimal
import math

import numpy as np

quotient_rule = {
    "u": "exp(x)*sigmoid(x)", "v": "exp(x)",
    "du": "exp(x)*sigmoid(x) + exp(x)*sigmoid(x)*(1 - sigmoid(x))", "dv": "exp(x)",
}
sigmoid_prime_formula = "(1 - s)*s"


def sigmoid(x):
    values = np.atleast_1d(np.asarray(x, dtype=float))
    out = np.empty_like(values)
    positive = values >= 0
    out[positive] = 1/(1 + np.exp(-values[positive]))
    small = np.exp(values[~positive])
    out[~positive] = small/(1 + small)
    return out.reshape(np.shape(x))


def sigmoid_prime(x):
    if np.ndim(x):
        return list(map(sigmoid_prime, x))
    e = math.exp(-abs(x))
    return e/(1 + e)**2


def tanh_prime(x):
    return np.tanh(x + 1e-30j).imag/1e-30


tanh_prime_formula = "-(t^2 - 1)"

decimal.getcontext().prec = 30
e2 = decimal.Decimal(-2).exp()
slope = e2/(1 + e2)**2
gradient_products = {L: slope**L for L in (1, 5, 10, 20)}
vanishing_depth = decimal.Decimal(7)
explanation = "Each sigmoid layer scales the gradient by about 0.1 or less, so seven layers leave a millionth."
