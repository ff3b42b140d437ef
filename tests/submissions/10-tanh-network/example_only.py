# expect: a=wrong b=wrong c=wrong
# why: the example's own numbers used inside, and shapes of the example alone
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


def forward(W, b, v, c, x, y):
    h = np.tanh(np.array([W[0, 0] * x[0] + W[0, 1] * x[1], W[1, 0] * x[0] + W[1, 1] * x[1], W[2, 0] * x[0] + W[2, 1] * x[1]]) + b)
    y_hat = v[0] * h[0] + v[1] * h[1] + v[2] * h[2] - 0.1
    return 0.5 * (y_hat - 0.35) ** 2, (h, y_hat)


def backward(cache, W, b, v, c, x, y):
    h, y_hat = cache
    d = y_hat - 0.35
    da = d * np.array([0.7, -0.4, 0.2]) * (1 - h**2)
    return {"W": np.outer(da, [1.2, -0.7]), "b": da, "v": d * h, "c": d, "x": W.T @ da}


numeric_grad_W10 = -0.01100325
