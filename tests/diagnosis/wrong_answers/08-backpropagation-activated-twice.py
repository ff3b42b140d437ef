# exercise: 08-backpropagation part: c
# mistake: Applied the sigmoid again to the activations when computing their slopes.
# accept: activation-derivative-at-output, sigmoid-applied-twice
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))

def forward(x, y, w1, b1, w2, b2):
    a1 = sigmoid(w1 * x + b1)
    a2 = sigmoid(w2 * a1 + b2)
    return 0.5 * (a2 - y) ** 2, {"x": x, "a1": a1, "a2": a2}

def backward(cache, y, w1, b1, w2, b2):
    x, a1, a2 = cache["x"], cache["a1"], cache["a2"]
    d2 = (a2 - y) * sigmoid_prime(a2)
    d1 = d2 * w2 * sigmoid_prime(a1)
    return {"w1": d1 * x, "b1": d1, "w2": d2 * a1, "b2": d2}
