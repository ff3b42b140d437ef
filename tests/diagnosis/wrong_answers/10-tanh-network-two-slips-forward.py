# exercise: 10-tanh-network part: a
# mistake: Two slips: no 1/2 in the loss, and the output bias c left out.
# accept: none, half-factor, term-dropped, bias-missing
import numpy as np

def forward(W, b, v, c, x, y):
    h = np.tanh(W @ x + b)
    y_hat = np.dot(v, h)
    return (y_hat - y) ** 2, (h, y_hat)
