"""8 · Backpropagation via the chain rule: the reference solution."""

import numpy as np

from tutor.lab import centered_diff, check_close, check_true


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


x, y = 1.5, 0.7
w1, b1, w2, b2 = 0.5, -0.3, 1.2, 0.1


# a · The output layer
dL_dw2 = "(a2 - y)*a2*(1 - a2)*a1"
dL_db2 = "(a2 - y)*a2*(1 - a2)"


# b · The hidden layer
dL_dw1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)*x"
dL_db1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)"


# c · Both passes
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


# d · Gradient descent
def train(x, y, w1, b1, w2, b2, eta, steps):
    losses = []
    for _ in range(steps):
        loss, cache = forward(x, y, w1, b1, w2, b2)
        losses.append(loss)
        grads = backward(cache, y, w1, b1, w2, b2)
        w1 -= eta * grads["w1"]
        b1 -= eta * grads["b1"]
        w2 -= eta * grads["w2"]
        b2 -= eta * grads["b2"]
    return losses


losses = train(x, y, w1, b1, w2, b2, 0.5, 200)

check_true("d: 200 losses", len(losses) == 200)
check_true("d: each one is smaller than the one before", np.all(np.diff(losses) < 0))
check_true("d: from 4.6827e-06 to 1.954e-12", f"{losses[0]:.4e} {losses[-1]:.3e}" == "4.6827e-06 1.954e-12")
