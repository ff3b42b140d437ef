# expect: a=passed b=passed c=passed d=passed
# why: expanded formulas, a frozen dataclass for the cache, a list for the pair, the losses in an array
import math
from collections import OrderedDict
from dataclasses import dataclass

import numpy as np


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


dL_dw2 = "a1*a2^2 - a1*a2^3 - y*a1*a2 + y*a1*a2^2"
dL_db2 = "a2*a2 - a2**3 - y*a2 + y*a2**2"
dL_dw1 = "w2*x*(a2 - y)*(a2 - a2²)*(a1 - a1²)"
dL_db1 = "w2*(y - a2)*(a2 - 1)*(a1 - 1)*a1*a2*(-1)"


@dataclass(frozen=True, slots=True)
class Cache:
    x: float
    hidden: float
    out: float


def forward(x, y, w1, b1, w2, b2):
    hidden = sigmoid(w1 * x + b1)
    out = sigmoid(w2 * hidden + b2)
    return [(out - y) * (out - y) / 2, Cache(x, hidden, out)]


def backward(cache, y, w1, b1, w2, b2):
    grads = OrderedDict()
    grads["b2"] = (cache.out - y) * cache.out * (1 - cache.out)
    grads["w2"] = grads["b2"] * cache.hidden
    grads["b1"] = grads["b2"] * w2 * cache.hidden * (1 - cache.hidden)
    grads["w1"] = grads["b1"] * cache.x
    return grads


def train(x, y, w1, b1, w2, b2, eta, steps):
    theta = np.array([w1, b1, w2, b2], dtype=float)
    out = np.zeros(steps)
    for k in range(steps):
        out[k], cache = forward(x, y, *theta)
        grads = backward(cache, y, *theta)
        theta -= eta * np.array([grads[name] for name in ("w1", "b1", "w2", "b2")])
    return out


losses = train(1.5, 0.7, 0.5, -0.3, 1.2, 0.1, 0.5, 200)
