# expect: a=wrong b=wrong c=wrong
# why: a loss and gradients a billionth off, a number off by two millionths
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


def forward(W, b, v, c, x, y):
    a = W @ x + b
    h = np.tanh(a)
    y_hat = v @ h + c
    return 0.5000000005 * (y_hat - y) ** 2, {"a": a, "h": h, "y_hat": y_hat}


def backward(cache, W, b, v, c, x, y):
    h = cache["h"]
    d = cache["y_hat"] - y
    da = d * v * (1 - h**2)
    return {"W": np.outer(da, x), "b": da, "v": d * h, "c": d, "x": W.T @ da * (1 + 1e-9)}


numeric_grad_W10 = 0.01100525
