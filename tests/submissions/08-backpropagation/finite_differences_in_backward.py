# expect: a=wrong b=wrong c=wrong d=wrong
# why: numbers of the example for formulas, difference quotients for gradients, an eta that is not used
import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


x, y = 1.5, 0.7
w1, b1, w2, b2 = 0.5, -0.3, 1.2, 0.1


dL_dw2 = 0.000423
dL_db2 = "0.00073"
dL_dw1 = "(a2 - 0.7)*a2*(1 - a2)*w2*a1*(1 - a1)*1.5"
dL_db1 = "(a2 - 0.7)*a2*(1 - a2)*1.2*a1*(1 - a1)"


def forward(x, y, w1, b1, w2, b2):
    z1 = w1 * x + b1
    a1 = sigmoid(z1)
    z2 = w2 * a1 + b2
    a2 = sigmoid(z2)
    loss = 0.5 * (a2 - y) ** 2
    return loss, {"x": x, "z1": z1, "a1": a1, "z2": z2, "a2": a2}


def backward(cache, y, w1, b1, w2, b2):
    theta = [w1, b1, w2, b2]
    grads = {}
    for k, name in enumerate(["w1", "b1", "w2", "b2"]):
        up, down = list(theta), list(theta)
        up[k] += 1e-5
        down[k] -= 1e-5
        grads[name] = (forward(cache["x"], y, *up)[0] - forward(cache["x"], y, *down)[0]) / 2e-5
    return grads


def train(x, y, w1, b1, w2, b2, eta, steps):
    losses = []
    while len(losses) < steps:
        a1 = sigmoid(w1 * x + b1)
        a2 = sigmoid(w2 * a1 + b2)
        losses.append((a2 - y) ** 2 / 2)
        d2 = (a2 - y) * a2 * (1 - a2)
        d1 = d2 * w2 * a1 * (1 - a1)
        w1, b1, w2, b2 = w1 - 0.5 * d1 * x, b1 - 0.5 * d1, w2 - 0.5 * d2 * a1, b2 - 0.5 * d2
    return losses


losses = train(x, y, w1, b1, w2, b2, 0.5, 200)
