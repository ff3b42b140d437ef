# exercise: 04-activation-functions part: c
# mistake: 1 - x^2
# accept: sigmoid-derivative-of-output-vs-input
"""4 · Activation function derivatives: sigmoid and tanh.

Replace each `...` by your answer. Formulas are texts, such as "exp(-x)".
"""

import numpy as np

from tutor.lab import centered_diff, check_close, check_true, plot


# a · The slope of the sigmoid: the quotient rule for sigma = u/v, in x
quotient_rule = {
    "u": ...,
    "v": ...,
    "du": ...,
    "dv": ...,
}

sigmoid_prime_formula = ...  # a formula in s, which stands for sigma(x)

# To check yourself, uncomment, and work out your formula for this s:
# s = 1 / (1 + np.exp(-1.0))
# slope = centered_diff(lambda x: 1 / (1 + np.exp(-x)), 1.0)
# print("for s =", s, "the formula should give", slope)


# b · Both in code, without overflow: floats and arrays, -1000 and 1000 included
def sigmoid(x):
    ...


def sigmoid_prime(x):
    ...


# check_close("sigmoid at 3", sigmoid(3.0), 1 / (1 + np.exp(-3.0)))
# slope = centered_diff(sigmoid, 3.0)
# check_close("sigmoid_prime at 3", sigmoid_prime(3.0), slope, 1e-6)
# print(sigmoid(np.array([-1000.0, 0.0, 1000.0])))  # 0, 0.5, 1
# x = np.linspace(-6, 6, 200)
# plot(x, sigmoid, sigmoid_prime, labels=["sigmoid", "its slope"])


# c · The slope of tanh
def tanh_prime(x):
    return 1 - x**2


tanh_prime_formula = "1 - t^2"

# slope = centered_diff(np.tanh, 1.5)
# check_close("tanh_prime at 1.5", tanh_prime(1.5), slope, 1e-6)


# d · Vanishing gradients: the products for 1, 5, 10 and 20 layers
gradient_products = {
    1: ...,
    5: ...,
    10: ...,
    20: ...,
}

vanishing_depth = ...  # the smallest L whose product is below 1e-6

explanation = ...  # a text in your own words

# slope = sigmoid_prime(2.0)
# check_true("deep enough", slope**vanishing_depth < 1e-6)
# check_true("no deeper than needed", slope**(vanishing_depth - 1) >= 1e-6)
