"""10 · Manual backprop for a tiny tanh network: the reference solution."""

import numpy as np

from tutor.lab import check_close, check_true

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


# a · Forward pass
def forward(W, b, v, c, x, y):
    h = np.tanh(W @ x + b)
    error = v @ h + c - y
    return 0.5 * error**2, (h, error)


loss, cache = forward(W, b, v, c, x, y)
check_close("a: the loss at the example", loss, 3.10153e-4)


# b · All gradients
def backward(cache, W, b, v, c, x, y):
    h, error = cache  # error: ∂L/∂ŷ
    delta = error * v * (1 - h**2)  # ∂L/∂a
    return {"W": np.outer(delta, x), "b": delta, "v": error * h, "c": error, "x": W.T @ delta}


grads = backward(cache, W, b, v, c, x, y)
for name, value in {"W": W, "b": b, "v": v, "c": c, "x": x}.items():
    check_true(f"b: the gradient of {name} has its shape", np.shape(grads[name]) == np.shape(value))


# c · One component by finite differences
def numeric_grad(name, h=1e-6):
    """Centered differences of the loss by every entry of one of the inputs, at the example."""
    inputs = {"W": W, "b": b, "v": v, "c": np.array(c), "x": x}
    grad = np.zeros(inputs[name].shape)
    for index in np.ndindex(grad.shape):
        step = np.zeros(grad.shape)
        step[index] = h
        plus = forward(**{**inputs, name: inputs[name] + step}, y=y)[0]
        minus = forward(**{**inputs, name: inputs[name] - step}, y=y)[0]
        grad[index] = (plus - minus) / (2 * h)
    return grad


numeric_grad_W10 = numeric_grad("W")[1, 0]

check_close("c: analytic and numeric", grads["W"][1, 0], numeric_grad_W10, tol=1e-6)
for name, analytic in grads.items():
    check_close(f"c: all of {name}", analytic, numeric_grad(name), tol=1e-6)
