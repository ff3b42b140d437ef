# exercise: 10-tanh-network part: a
# mistake: Added the bias b after the tanh instead of before it.
# accept: none, brackets-missing, bias-after-activation
import numpy as np

def forward(W, b, v, c, x, y):
    h = np.tanh(W @ x) + b
    y_hat = v @ h + c
    return 0.5 * (y_hat - y) ** 2, (h, y_hat)
