# exercise: 08-backpropagation part: a
# mistake: exchanges weight and bias
# accept: weight-and-bias-swapped, backprop-wrong-input, bias-gradient-has-input
"""8 · Backpropagation via the chain rule: two sigmoid units in a row.

Replace each `...` by your answer. The sigmoid and the example are given.
"""

import numpy as np

from tutor.lab import centered_diff, check_close, check_true


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


x, y = 1.5, 0.7
w1, b1, w2, b2 = 0.5, -0.3, 1.2, 0.1


# a · The output layer: formulas in quotes, in x, y, w1, b1, w2, b2, a1, a2
dL_dw2 = "(a2 - y)*a2*(1 - a2)"
dL_db2 = "(a2 - y)*a2*(1 - a2)*a1"


# b · The hidden layer: formulas in the same symbols
dL_dw1 = ...
dL_db1 = ...


# c · Both passes: forward returns (loss, cache), backward a dict with the keys "w1", "b1", "w2", "b2"
def forward(x, y, w1, b1, w2, b2):
    ...


def backward(cache, y, w1, b1, w2, b2):
    ...


# To check yourself, uncomment. One parameter moves, the others stay:
# loss, cache = forward(x, y, w1, b1, w2, b2)
# grads = backward(cache, y, w1, b1, w2, b2)
# check_close("c: w1", grads["w1"], centered_diff(lambda w: forward(x, y, w, b1, w2, b2)[0], w1), tol=1e-9)
# check_close("c: b1", grads["b1"], centered_diff(lambda b: forward(x, y, w1, b, w2, b2)[0], b1), tol=1e-9)
# check_close("c: w2", grads["w2"], centered_diff(lambda w: forward(x, y, w1, b1, w, b2)[0], w2), tol=1e-9)
# check_close("c: b2", grads["b2"], centered_diff(lambda b: forward(x, y, w1, b1, w2, b)[0], b2), tol=1e-9)


# d · Gradient descent: the list of the losses before each step; then the one for the example, eta = 0.5, 200 steps
def train(x, y, w1, b1, w2, b2, eta, steps):
    ...


losses = ...

# check_true("d: 200 losses", len(losses) == 200)
# check_true("d: each one is smaller than the one before", np.all(np.diff(losses) < 0))
