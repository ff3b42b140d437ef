# exercise: 10-tanh-network part: c
# mistake: moves W[0, 1] instead of W[1, 0]
# accept: none, other-entry
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


# b · All gradients: returns a dict with the keys "W", "b", "v", "c", "x"
def backward(cache, W, b, v, c, x, y):
    ...


# grads = backward(cache, W, b, v, c, x, y)
# for name, value in {"W": W, "b": b, "v": v, "c": c, "x": x}.items():
#     check_true(f"b: the gradient of {name} has its shape", np.shape(grads[name]) == np.shape(value))


# c · One component by finite differences: the derivative of the loss by W[1, 0] at the example, a number
eps = 1e-6
W_plus, W_minus = W.copy(), W.copy()
W_plus[0, 1] += eps
W_minus[0, 1] -= eps
numeric_grad_W10 = (forward(W_plus, b, v, c, x, y)[0] - forward(W_minus, b, v, c, x, y)[0]) / (2 * eps)
