# expect: a=wrong b=todo c=passed d=todo
# why: train is right but losses is not there; a wrong name outweighs a stub
import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


x, y = 1.5, 0.7
w1, b1, w2, b2 = 0.5, -0.3, 1.2, 0.1


dL_dw2 = ...
dL_db2 = "(a2 - y)*a2"
dL_dw1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)*x"


def forward(x, y, w1, b1, w2, b2):
    z1 = w1 * x + b1
    a1 = sigmoid(z1)
    z2 = w2 * a1 + b2
    a2 = sigmoid(z2)
    loss = 0.5 * (a2 - y) ** 2
    return loss, {"x": x, "z1": z1, "a1": a1, "z2": z2, "a2": a2}


def backward(cache, y, w1, b1, w2, b2):
    x, a1, a2 = cache["x"], cache["a1"], cache["a2"]
    dz2 = (a2 - y) * a2 * (1 - a2)
    dz1 = dz2 * w2 * a1 * (1 - a1)
    return {"w1": dz1 * x, "b1": dz1, "w2": dz2 * a1, "b2": dz2}


def train(x, y, w1, b1, w2, b2, eta, steps):
    losses = []
    for _ in range(steps):
        loss, cache = forward(x, y, w1, b1, w2, b2)
        losses.append(loss)
        g = backward(cache, y, w1, b1, w2, b2)
        w1 = w1 - eta * g["w1"]
        b1 = b1 - eta * g["b1"]
        w2 = w2 - eta * g["w2"]
        b2 = b2 - eta * g["b2"]
    return losses
