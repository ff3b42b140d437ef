# exercise: 08-backpropagation part: c
# mistake: The backward pass leaves out the slope of the hidden sigmoid.
# accept: backprop-activation-derivative-missing
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def forward(x, y, w1, b1, w2, b2):
    z1 = w1 * x + b1
    a1 = sigmoid(z1)
    z2 = w2 * a1 + b2
    a2 = sigmoid(z2)
    return (a2 - y) ** 2 / 2, (x, z1, a1, z2, a2)

def backward(cache, y, w1, b1, w2, b2):
    x, z1, a1, z2, a2 = cache
    delta2 = (a2 - y) * a2 * (1 - a2)
    delta1 = delta2 * w2
    return {"w1": delta1 * x, "b1": delta1, "w2": delta2 * a1, "b2": delta2}
