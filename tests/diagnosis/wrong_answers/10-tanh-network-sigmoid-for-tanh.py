# exercise: 10-tanh-network part: a
# mistake: Used the sigmoid as the activation.
# accept: wrong-activation, none
import numpy as np

def forward(W, b, v, c, x, y):
    h = 1 / (1 + np.exp(-(W @ x + b)))
    prediction = v @ h + c
    return 0.5 * (prediction - y) ** 2, (h, prediction)
