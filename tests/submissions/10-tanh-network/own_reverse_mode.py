# expect: a=passed b=passed c=passed
# why: a small tape of the learner's own over single numbers, recursion, object arrays of floats
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


import math
from fractions import Fraction


class Var:
    def __init__(self, value, *parents):
        self.value, self.parents, self.grad = float(value), parents, 0.0

    def __add__(self, other):
        return Var(self.value + other.value, (self, 1.0), (other, 1.0))

    def __mul__(self, other):
        return Var(self.value * other.value, (self, other.value), (other, self.value))

    def tanh(self):
        t = math.tanh(self.value)
        return Var(t, (self, 1 - t * t))

    def back(self, upstream):
        self.grad += upstream
        for parent, local in self.parents:
            parent.back(upstream * local)


def lift(array):
    return np.vectorize(Var, otypes=[object])(array)


def forward(W, b, v, c, x, y):
    leaves = {"W": lift(W), "b": lift(b), "v": lift(v), "c": lift(c), "x": lift(x)}
    pre = leaves["W"].dot(leaves["x"]) + leaves["b"]
    out = leaves["c"].item() if isinstance(leaves["c"], np.ndarray) else leaves["c"]
    leaves["c"] = out
    for weight, unit in zip(leaves["v"], pre):
        out = out + weight * unit.tanh()
    return (out.value - y) ** 2 / 2, (leaves, out)


def backward(cache, W, b, v, c, x, y):
    leaves, out = cache
    out.back(out.value - y)
    grads = {}
    for name, leaf in leaves.items():
        if isinstance(leaf, Var):
            grads[name] = leaf.grad
        else:
            grads[name] = np.array([u.grad for u in leaf.flat], dtype=object).reshape(leaf.shape)
    return grads


losses = []
for sign in (1, -1):
    W2 = W.copy()
    W2[1, 0] += sign * 1e-5
    losses.append(Fraction(forward(W2, b, v, c, x, y)[0]))
numeric_grad_W10 = (losses[0] - losses[1]) / Fraction(1, 50_000)
