# expect: a=wrong b=wrong c=wrong
# why: the cache before the loss, a tuple for the dict, a function for the number
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


def forward(W, b, v, c, x, y):
    h = np.tanh(W @ x + b)
    y_hat = v @ h + c
    return (h, y_hat), 0.5 * (y_hat - y) ** 2


def backward(cache, W, b, v, c, x, y):
    h = np.tanh(W @ x + b)
    d = v @ h + c - y
    da = d * v * (1 - h**2)
    return np.outer(da, x), da, d * h, d, W.T @ da


def numeric_grad_W10():
    return 0.01100325
