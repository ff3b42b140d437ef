# expect: a=passed b=passed c=passed
# why: plain Python loops, nested lists for arrays, math.tanh; a forward difference is near enough for the number
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


import math
from decimal import Decimal


def forward(W, b, v, c, x, y):
    hidden = []
    for row, bias in zip(W, b):
        total = float(bias)
        for weight, value in zip(row, x):
            total += float(weight) * float(value)
        hidden.append(math.tanh(total))
    y_hat = float(c) + sum(float(p) * q for p, q in zip(v, hidden))
    return (y_hat - y) ** 2 / 2, (hidden, y_hat - y)


def backward(cache, W, b, v, c, x, y):
    hidden, miss = cache
    rows, columns = len(hidden), len(x)
    da = [miss * v[i] * (1 - hidden[i] * hidden[i]) for i in range(rows)]
    result = {}
    result["W"] = [[da[i] * x[j] for j in range(columns)] for i in range(rows)]
    result["b"] = da
    result["v"] = tuple(miss * t for t in hidden)
    result["c"] = miss
    result["x"] = [sum(W[i][j] * da[i] for i in range(rows)) for j in range(columns)]
    return result


there = [list(row) for row in W]
there[1][0] += 1e-7
quotient = (forward(there, b, v, c, x, y)[0] - forward(W, b, v, c, x, y)[0]) / 1e-7
numeric_grad_W10 = Decimal(float(quotient))
