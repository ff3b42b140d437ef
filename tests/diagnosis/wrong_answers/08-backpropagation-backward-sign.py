# exercise: 08-backpropagation part: c
# mistake: The backward pass starts with y - a2, so all gradients have the wrong sign.
# accept: backprop-error-sign, difference-order-swapped, sign-flipped
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def forward(x, y, w1, b1, w2, b2):
    a1 = sigmoid(w1 * x + b1)
    a2 = sigmoid(w2 * a1 + b2)
    return 0.5 * (y - a2) ** 2, (x, a1, a2)

def backward(cache, y, w1, b1, w2, b2):
    x, a1, a2 = cache
    d2 = (y - a2) * a2 * (1 - a2)
    d1 = d2 * w2 * a1 * (1 - a1)
    return dict(w1=d1 * x, b1=d1, w2=d2 * a1, b2=d2)
