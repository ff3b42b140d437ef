# exercise: 08-backpropagation part: c
# mistake: Forgot the sigmoid of the output unit in the forward pass.
# accept: activation-missing, none, sigmoid-missing, pre-activation-for-activation
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def forward(x, y, w1, b1, w2, b2):
    a1 = sigmoid(w1 * x + b1)
    a2 = w2 * a1 + b2
    loss = 0.5 * (a2 - y) ** 2
    return loss, (x, a1, a2)
