# exercise: 08-backpropagation part: c
# mistake: forgets the slope of the hidden sigmoid
# accept: backprop-activation-derivative-missing
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
dL_dw2 = ...
dL_db2 = ...


# b · The hidden layer: formulas in the same symbols
dL_dw1 = ...
dL_db1 = ...


# c · Both passes: forward returns (loss, cache), backward a dict with the keys "w1", "b1", "w2", "b2"
def forward(x, y, w1, b1, w2, b2):
    z1 = w1*x + b1
    a1 = sigmoid(z1)
    z2 = w2*a1 + b2
    a2 = sigmoid(z2)
    return 0.5*(a2 - y)**2, (x, z1, a1, z2, a2)


def backward(cache, y, w1, b1, w2, b2):
    x, z1, a1, z2, a2 = cache
    d2 = (a2 - y)*a2*(1 - a2)
    d1 = d2*w2
    return {"w1": d1*x, "b1": d1, "w2": d2*a1, "b2": d2}


# d · Gradient descent: the list of the losses before each step; then the one for the example, eta = 0.5, 200 steps
def train(x, y, w1, b1, w2, b2, eta, steps):
    ...


losses = ...

# check_true("d: 200 losses", len(losses) == 200)
# check_true("d: each one is smaller than the one before", np.all(np.diff(losses) < 0))
