# exercise: 10-tanh-network part: b
# mistake: Two slips: the slope of tanh forgotten, and the wrong sign of the error.
# accept: none, backprop-activation-derivative-missing, backprop-error-sign, difference-order-swapped
import numpy as np

def forward(W, b, v, c, x, y):
    h = np.tanh(W @ x + b)
    y_hat = v @ h + c
    return 0.5 * (y_hat - y) ** 2, (h, y_hat)

def backward(cache, W, b, v, c, x, y):
    h, y_hat = cache
    e = y - y_hat
    delta = e * v
    return {"W": np.outer(delta, x), "b": delta, "v": e * h, "c": e, "x": W.T @ delta}
