# exercise: 10-tanh-network part: a
# mistake: Forgot the output bias c.
# accept: bias-missing, none, term-dropped
import numpy as np

def forward(W, b, v, c, x, y):
    h = np.tanh(W @ x + b)
    y_hat = (v * h).sum()
    return 0.5 * (y_hat - y)**2, (h, y_hat)
