# exercise: 10-tanh-network part: b
# mistake: Forgot the slope of tanh in the backward pass.
# accept: backprop-activation-derivative-missing
import numpy as np

def forward(W, b, v, c, x, y):
    h = np.tanh(W @ x + b)
    y_hat = v @ h + c
    return 0.5 * (y_hat - y) ** 2, (h, y_hat)

def backward(cache, W, b, v, c, x, y):
    h, y_hat = cache
    e = y_hat - y
    delta = e * v
    return {"W": np.outer(delta, x), "b": delta, "v": e * h, "c": e, "x": W.T @ delta}
