# exercise: 10-tanh-network part: b
# mistake: the gradient of v by v
# accept: backprop-wrong-input
"""10 · Manual backprop for a tiny tanh network: a = W x + b, h = tanh a, prediction v·h + c, loss (prediction − y)**2/2.

Replace each `...` by your answer. The example is given.
"""

import numpy as np

from tutor.lab import check_close, check_true

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


# a · Forward pass: returns (loss, cache); the cache is yours
def forward(W, b, v, c, x, y):
    h = np.tanh(W @ x + b)
    error = v @ h + c - y
    return 0.5 * error**2, (h, error)


loss, cache = forward(W, b, v, c, x, y)
check_close("a: the loss at the example", loss, 3.10153e-4)


# b · All gradients: returns a dict with the keys "W", "b", "v", "c", "x"
def backward(cache, W, b, v, c, x, y):
    a = W @ x + b
    h = np.tanh(a)
    d = v @ h + c - y
    dh = d*v
    delta = dh*(1 - h**2)
    return {"W": np.outer(delta, x), "b": delta, "v": d*v, "c": d, "x": W.T @ delta}


# c · One component by finite differences: the derivative of the loss by W[1, 0] at the example, a number
numeric_grad_W10 = ...

# check_close("c: analytic and numeric", grads["W"][1, 0], numeric_grad_W10, tol=1e-6)
