# exercise: 08-backpropagation part: d
# mistake: Adds the gradient instead of subtracting it, so the loss climbs.
# accept: sign-of-update
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def forward(x, y, w1, b1, w2, b2):
    a1 = sigmoid(w1 * x + b1)
    a2 = sigmoid(w2 * a1 + b2)
    return 0.5 * (a2 - y) ** 2, (x, a1, a2)

def backward(cache, y, w1, b1, w2, b2):
    x, a1, a2 = cache
    d2 = (a2 - y) * a2 * (1 - a2)
    d1 = d2 * w2 * a1 * (1 - a1)
    return {"w1": d1 * x, "b1": d1, "w2": d2 * a1, "b2": d2}

def train(x, y, w1, b1, w2, b2, eta, steps):
    history = []
    for _ in range(steps):
        loss, cache = forward(x, y, w1, b1, w2, b2)
        history.append(loss)
        g = backward(cache, y, w1, b1, w2, b2)
        w1 += eta * g["w1"]
        b1 += eta * g["b1"]
        w2 += eta * g["w2"]
        b2 += eta * g["b2"]
    return history

losses = train(1.5, 0.7, 0.5, -0.3, 1.2, 0.1, 0.5, 200)
