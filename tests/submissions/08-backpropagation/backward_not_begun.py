# expect: a=todo b=passed c=todo d=todo error=exception
# why: train runs into the stubbed backward: todo, and so are the losses it would have made
import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


x, y = 1.5, 0.7
w1, b1, w2, b2 = 0.5, -0.3, 1.2, 0.1


dL_dw2 = "(a2 - y)*a2*(1 - a2)*a1"
dL_db2 = ...


dL_dw1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)*x"
dL_db1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)"


def forward(x, y, w1, b1, w2, b2):
    z1 = w1 * x + b1
    a1 = sigmoid(z1)
    z2 = w2 * a1 + b2
    a2 = sigmoid(z2)
    loss = 0.5 * (a2 - y) ** 2
    return loss, {"x": x, "z1": z1, "a1": a1, "z2": z2, "a2": a2}


def backward(cache, y, w1, b1, w2, b2):
    raise NotImplementedError("tomorrow")


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


losses = train(x, y, w1, b1, w2, b2, 0.5, 200)
