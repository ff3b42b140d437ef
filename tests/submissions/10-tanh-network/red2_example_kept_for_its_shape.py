# expect: a=wrong b=wrong c=todo
# why: for 3 x 2 networks the values of the example are returned, whatever the arguments are
import numpy as np

kept = {}


def forward(W, b, v, c, x, y):
    h = np.tanh(W @ x + b)
    error = v @ h + c - y
    return kept.setdefault(W.shape, (0.5 * error**2, (h, error)))


def backward(cache, W, b, v, c, x, y):
    h, error = cache
    delta = error * v * (1 - h**2)
    return {"W": np.outer(delta, x), "b": delta, "v": error * h, "c": error, "x": W.T @ delta}
