# exercise: 10-tanh-network part: a
# mistake: Forgot the bias b of the hidden layer.
# accept: bias-missing, none, term-dropped
import numpy as np

def forward(W, b, v, c, x, y):
    a = np.dot(W, x)
    h = np.tanh(a)
    y_hat = np.dot(v, h) + c
    loss = 0.5 * (y_hat - y) ** 2
    return loss, (a, h, y_hat)
