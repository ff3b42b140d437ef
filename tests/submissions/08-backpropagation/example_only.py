# expect: a=wrong b=passed c=wrong d=wrong
# why: right at the example and nowhere else
import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


x, y = 1.5, 0.7
w1, b1, w2, b2 = 0.5, -0.3, 1.2, 0.1


dL_dw2 = "(a2 - 7/10)*a2*(1 - a2)*a1"
dL_db2 = "(a2 - 7/10)*a2*(1 - a2)"


dL_dw1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)*x"
dL_db1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)"


def forward(x, y, w1, b1, w2, b2):
    a1 = sigmoid(0.5 * x - 0.3)
    a2 = sigmoid(1.2 * a1 + 0.1)
    return 0.5 * (a2 - 0.7) ** 2, (x, a1, a2)


def backward(cache, y, w1, b1, w2, b2):
    x, a1, a2 = cache
    dz2 = (a2 - 0.7) * a2 * (1 - a2)
    dz1 = dz2 * 1.2 * a1 * (1 - a1)
    return {"w1": dz1 * x, "b1": dz1, "w2": dz2 * a1, "b2": dz2}


def train(x, y, w1, b1, w2, b2, eta, steps):
    x, y, w1, b1, w2, b2 = 1.5, 0.7, 0.5, -0.3, 1.2, 0.1
    losses = []
    while len(losses) < steps:
        a1 = sigmoid(w1 * x + b1)
        a2 = sigmoid(w2 * a1 + b2)
        losses.append((a2 - y) ** 2 / 2)
        d2 = (a2 - y) * a2 * (1 - a2)
        d1 = d2 * w2 * a1 * (1 - a1)
        w1, b1, w2, b2 = w1 - eta * d1 * x, b1 - eta * d1, w2 - eta * d2 * a1, b2 - eta * d2
    return losses


losses = train(x, y, w1, b1, w2, b2, 0.5, 200)
