# exercise: 08-backpropagation part: d
# mistake: notes the loss after each step
# accept: loss-after-step-instead-of-before
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
    a1 = sigmoid(w1 * x + b1)
    a2 = sigmoid(w2 * a1 + b2)
    return 0.5 * (a2 - y) ** 2, (x, a1, a2)


def backward(cache, y, w1, b1, w2, b2):
    x, a1, a2 = cache
    delta2 = (a2 - y) * a2 * (1 - a2)  # ∂L/∂z2
    delta1 = delta2 * w2 * a1 * (1 - a1)  # ∂L/∂z1
    return {"w1": delta1 * x, "b1": delta1, "w2": delta2 * a1, "b2": delta2}


loss, cache = forward(x, y, w1, b1, w2, b2)
grads = backward(cache, y, w1, b1, w2, b2)
check_close("c: w1", grads["w1"], centered_diff(lambda w: forward(x, y, w, b1, w2, b2)[0], w1), tol=1e-9)
check_close("c: b1", grads["b1"], centered_diff(lambda b: forward(x, y, w1, b, w2, b2)[0], b1), tol=1e-9)
check_close("c: w2", grads["w2"], centered_diff(lambda w: forward(x, y, w1, b1, w, b2)[0], w2), tol=1e-9)
check_close("c: b2", grads["b2"], centered_diff(lambda b: forward(x, y, w1, b1, w2, b)[0], b2), tol=1e-9)


# d · Gradient descent: the list of the losses before each step; then the one for the example, eta = 0.5, 200 steps
def train(x, y, w1, b1, w2, b2, eta, steps):
    losses = []
    for step in range(steps):
        loss, cache = forward(x, y, w1, b1, w2, b2)
        g = backward(cache, y, w1, b1, w2, b2)
        w1 -= eta*g["w1"]
        b1 -= eta*g["b1"]
        w2 -= eta*g["w2"]
        b2 -= eta*g["b2"]
        losses.append(forward(x, y, w1, b1, w2, b2)[0])
    return losses


losses = train(x, y, w1, b1, w2, b2, 0.5, 200)
