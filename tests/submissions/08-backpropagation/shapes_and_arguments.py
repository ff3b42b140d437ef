# expect: a=passed b=passed c=wrong d=wrong
# why: the loss without its cache; a generator for the list and a column for the losses
import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


x, y = 1.5, 0.7
w1, b1, w2, b2 = 0.5, -0.3, 1.2, 0.1


dL_dw2 = "(a2 - y)*a2*(1 - a2)*a1"
dL_db2 = "(a2 - y)*a2*(1 - a2)"


dL_dw1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)*x"
dL_db1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)"


def forward(x, y, w1, b1, w2, b2):
    return 0.5 * (sigmoid(w2 * sigmoid(w1 * x + b1) + b2) - y) ** 2


def backward(x, y, w1, b1, w2, b2):
    a1 = sigmoid(w1 * x + b1)
    a2 = sigmoid(w2 * a1 + b2)
    dz2 = (a2 - y) * a2 * (1 - a2)
    dz1 = dz2 * w2 * a1 * (1 - a1)
    return {"w1": dz1 * x, "b1": dz1, "w2": dz2 * a1, "b2": dz2}


def train(x, y, w1, b1, w2, b2, eta, steps):
    for _ in range(steps):
        yield forward(x, y, w1, b1, w2, b2)
        g = backward(x, y, w1, b1, w2, b2)
        w1 -= eta * g["w1"]
        b1 -= eta * g["b1"]
        w2 -= eta * g["w2"]
        b2 -= eta * g["b2"]


losses = np.array(list(train(x, y, w1, b1, w2, b2, 0.5, 200))).reshape(200, 1)
