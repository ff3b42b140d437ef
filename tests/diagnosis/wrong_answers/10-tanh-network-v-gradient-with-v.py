# exercise: 10-tanh-network part: b
# mistake: Gave the error times v as the gradient of v, instead of times h.
# accept: backprop-wrong-input, symbol-swapped
import numpy as np

def forward(W, b, v, c, x, y):
    h = np.tanh(W @ x + b)
    y_hat = v @ h + c
    return 0.5 * (y_hat - y) ** 2, (h, y_hat)

def backward(cache, W, b, v, c, x, y):
    h, y_hat = cache
    e = y_hat - y
    delta = e * v * (1 - h**2)
    return {"W": np.outer(delta, x), "b": delta, "v": e * v, "c": e, "x": W.T @ delta}
