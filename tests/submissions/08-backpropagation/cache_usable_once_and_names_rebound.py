# expect: a=passed b=passed c=passed d=passed
# why: the cache is an iterator that one pass uses up; the given data and built-in names are rebound afterwards
import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


x, y = 1.5, 0.7
w1, b1, w2, b2 = 0.5, -0.3, 1.2, 0.1


dL_dw2 = "a1(a2 - y)(a2)(1 - a2)"
dL_db2 = "(1 - a2)(a2)(a2 - y)"
dL_dw1 = "x*w2*a1(1 - a1)(a2)(1 - a2)(a2 - y)"
dL_db1 = "w2(a1 - a1**2)(a2 - a2**2)(a2 - y)"


def forward(x, y, w1, b1, w2, b2):
    tape = [x]
    tape.append(sigmoid(w1 * tape[-1] + b1))
    tape.append(sigmoid(w2 * tape[-1] + b2))
    return 0.5 * (tape[-1] - y) ** 2, (value for value in reversed(tape))


def backward(cache, y, w1, b1, w2, b2):
    out = next(cache)
    signal = (out - y) * out * (1 - out)
    hidden = next(cache)
    result = {"b2": signal, "w2": signal * hidden}
    signal *= w2 * hidden * (1 - hidden)
    result.update(b1=signal, w1=signal * next(cache))
    return result


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


if __name__ == "__main__":
    losses = tuple(train(x, y, w1, b1, w2, b2, 0.5, 200))

x = y = w1 = b1 = w2 = b2 = float("nan")
len = sum = list = dict = abs = print = None
