# expect: a=passed b=passed c=passed d=passed
# why: gradients by the complex step, extra keys; two threads that never end, one of them no daemon, are no error
import threading
import time


import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


x, y = 1.5, 0.7
w1, b1, w2, b2 = 0.5, -0.3, 1.2, 0.1


dL_dw2 = "(a2 - y)*a2*(1 - a2)*a1"
dL_db2 = "(a2 - y)*a2*(1 - a2)"


dL_dw1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)*x"
dL_db1 = "(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)"


def loss_of(x, y, w1, b1, w2, b2):
    return 0.5 * (sigmoid(w2 * sigmoid(w1 * x + b1) + b2) - y) ** 2


def forward(x, y, w1, b1, w2, b2):
    return loss_of(x, y, w1, b1, w2, b2), (x,)


def backward(cache, y, w1, b1, w2, b2):
    (x,) = cache
    theta = np.array([w1, b1, w2, b2], dtype=complex)
    grads = {"x": None, "eta": 0.5}
    for k, name in enumerate(["w1", "b1", "w2", "b2"]):
        step = np.zeros(4, dtype=complex)
        step[k] = 1e-40j
        grads[name] = loss_of(x, y, *(theta + step)).imag / 1e-40
    return grads


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


def forever():
    while True:
        time.sleep(0.01)


threading.Thread(target=forever, daemon=True).start()
threading.Thread(target=forever).start()
