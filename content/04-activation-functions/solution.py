"""4 · Activation function derivatives: the reference solution."""

import numpy as np

from tutor.lab import centered_diff, check_close, check_true

# a · The slope of the sigmoid
quotient_rule = {
    "u": "1",
    "v": "1 + exp(-x)",
    "du": "0",
    "dv": "-exp(-x)",
}

sigmoid_prime_formula = "s*(1 - s)"


# b · Both in code, without overflow
def sigmoid(x):
    z = np.exp(-np.abs(x))  # between 0 and 1, whatever the sign of x
    return np.where(x >= 0, 1.0, z) / (1.0 + z)


def sigmoid_prime(x):
    return sigmoid(x) * sigmoid(-x)  # sigma(-x) is 1 - sigma(x), without the cancellation


check_close("sigmoid at 3", sigmoid(3.0), 1 / (1 + np.exp(-3.0)))
check_close("sigmoid_prime at 0", sigmoid_prime(0.0), 0.25)
check_close("sigmoid_prime at 3, numerically", sigmoid_prime(3.0), centered_diff(sigmoid, 3.0), tol=1e-6)
check_true("sigmoid at ±1000", np.array_equal(sigmoid(np.array([-1000.0, 1000.0])), [0.0, 1.0]))


# c · The slope of tanh
def tanh_prime(x):
    return 1 - np.tanh(x) ** 2


tanh_prime_formula = "1 - t^2"

check_close("tanh_prime at 1.5, numerically", tanh_prime(1.5), centered_diff(np.tanh, 1.5), tol=1e-6)


# d · Vanishing gradients
slope = sigmoid_prime(2.0)
gradient_products = {L: slope**L for L in [1, 5, 10, 20]}

vanishing_depth = int(np.ceil(np.log(1e-6) / np.log(slope)))

explanation = """On its way back, the gradient is multiplied by the slope of the sigmoid in every layer.
That slope is at most 1/4, so n layers make the gradient smaller by a factor of at least 4**n: it vanishes.
The first layers receive next to nothing and hardly learn. Activations with slope 1 such as ReLU, residual connections
and normalisation keep the factors near 1."""

check_true("deep enough", slope**vanishing_depth < 1e-6)
check_true("not deeper than needed", slope ** (vanishing_depth - 1) >= 1e-6)
