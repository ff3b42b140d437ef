# exercise: 10-tanh-network part: c
# mistake: divides by h, not by 2h
# accept: difference-quotient-divisor, half-factor
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
    ...


# To check yourself, uncomment:
# loss, cache = forward(W, b, v, c, x, y)
# check_close("a: the loss at the example", loss, 3.10153e-4)


# b · All gradients: returns a dict with the keys "W", "b", "v", "c", "x"
def backward(cache, W, b, v, c, x, y):
    ...


# grads = backward(cache, W, b, v, c, x, y)
# for name, value in {"W": W, "b": b, "v": v, "c": c, "x": x}.items():
#     check_true(f"b: the gradient of {name} has its shape", np.shape(grads[name]) == np.shape(value))


# c · One component by finite differences: the derivative of the loss by W[1, 0] at the example, a number
E = np.zeros((3, 2))
E[1, 0] = 1e-6
loss = lambda M: 0.5*(v @ np.tanh(M @ x + b) + c - y)**2
numeric_grad_W10 = (loss(W + E) - loss(W - E))/1e-6
