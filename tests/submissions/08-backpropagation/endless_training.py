# expect: a=passed b=passed c=passed d=wrong
# why: train never comes to an end, though losses are right; everything beside it is judged
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
    done = 0
    while done < steps:
        loss, cache = forward(x, y, w1, b1, w2, b2)
        losses = losses[-10:] + [loss]
        backward(cache, y, w1, b1, w2, b2)
    return losses


losses = []
p, q, r, s = w1, b1, w2, b2
for _ in range(200):
    loss, cache = forward(x, y, p, q, r, s)
    losses.append(loss)
    g = backward(cache, y, p, q, r, s)
    p, q, r, s = p - 0.5 * g["w1"], q - 0.5 * g["b1"], r - 0.5 * g["w2"], s - 0.5 * g["b2"]
