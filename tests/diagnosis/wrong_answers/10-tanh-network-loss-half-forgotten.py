# exercise: 10-tanh-network part: a
# mistake: The factor 1/2 of the loss is missing.
# accept: half-factor
import numpy as np

def forward(W, b, v, c, x, y):
    h = np.tanh(W @ x + b)
    y_hat = v @ h + c
    return (y_hat - y) ** 2, (h, y_hat)
