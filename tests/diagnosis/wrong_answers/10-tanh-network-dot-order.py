# exercise: 10-tanh-network part: a
# mistake: Multiplied in the wrong order, x times W, which does not fit together.
# accept: none, backprop-transposed-weights
import numpy as np

def forward(W, b, v, c, x, y):
    a = np.dot(x, W) + b
    h = np.tanh(a)
    y_hat = np.dot(v, h) + c
    return 0.5 * (y_hat - y) ** 2, (a, h, y_hat)
