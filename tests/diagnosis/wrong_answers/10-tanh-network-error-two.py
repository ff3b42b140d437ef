# exercise: 10-tanh-network part: b
# mistake: Put a factor 2 in the slope of the loss, as if there were no 1/2.
# accept: half-factor
import numpy as np

def forward(W, b, v, c, x, y):
    h = np.tanh(W @ x + b)
    y_hat = v @ h + c
    return 0.5 * (y_hat - y) ** 2, (h, y_hat)

def backward(cache, W, b, v, c, x, y):
    h, y_hat = cache
    e = 2 * (y_hat - y)
    delta = e * v * (1 - h**2)
    return {"W": np.outer(delta, x), "b": delta, "v": e * h, "c": e, "x": W.T @ delta}
