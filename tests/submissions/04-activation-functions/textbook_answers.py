# expect: a=passed b=passed c=passed d=self-assessed
# why: the textbook forms, a branch-free stable sigmoid
import numpy as np

from tutor.lab import centered_diff, check_close

quotient_rule = {"u": "1", "v": "1 + exp(-x)", "du": "0", "dv": "-exp(-x)"}
sigmoid_prime_formula = "s*(1 - s)"


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1/(1 + e), e/(1 + e))


def sigmoid_prime(x):
    s = sigmoid(x)
    return s*(1 - s)


def tanh_prime(x):
    return 1 - np.tanh(x)**2


tanh_prime_formula = "1 - t^2"

gradient_products = {L: float(sigmoid_prime(2.0))**L for L in (1, 5, 10, 20)}
vanishing_depth = 7
explanation = """Every layer multiplies the gradient by sigma', which is at most 1/4 (and about 0.1 at 2),
so the gradient shrinks exponentially with depth and the first layers hardly learn."""

check_close("sigma'(0)", sigmoid_prime(0.0), 0.25)
check_close("tanh'", tanh_prime(1.5), centered_diff(np.tanh, 1.5), 1e-6)
