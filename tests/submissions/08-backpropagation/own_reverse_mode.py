# expect: a=passed b=passed c=passed d=passed
# why: a small reverse-mode engine: the cache is the graph; the losses are kept in a NumPy buffer that is used again
import numpy as np


class Node:
    def __init__(self, value, parents=()):
        self.value, self.parents, self.grad = value, parents, 0.0

    def back(self, upstream=1.0):
        self.grad += upstream
        for parent, local in self.parents:
            parent.back(upstream * local)


def add(a, b):
    return Node(a.value + b.value, [(a, 1.0), (b, 1.0)])


def mul(a, b):
    return Node(a.value * b.value, [(a, b.value), (b, a.value)])


def sigma(a):
    s = np.exp(-np.logaddexp(0, -a.value))
    return Node(s, [(a, s * (1 - s))])


def half_square(a):
    return Node(a.value**2 / 2, [(a, a.value)])


dL_dw2 = (
    "(a2 - y)"
    "*a2*(1 - a2)"
    "*a1"
)
dL_db2 = "-(y - a2)*a2*(1 - a2)"
dL_dw1 = "((((a2 - y)*a2*(1 - a2))*w2)*a1*(1 - a1))*x + 0"
dL_db1 = "(a2 - y)*a2*(1 - a2)*w2*a1 - (a2 - y)*a2*(1 - a2)*w2*a1^2"


def forward(x, y, w1, b1, w2, b2):
    leaves = {name: Node(v) for name, v in dict(w1=w1, b1=b1, w2=w2, b2=b2).items()}
    hidden = sigma(add(mul(leaves["w1"], Node(x)), leaves["b1"]))
    out = sigma(add(mul(leaves["w2"], hidden), leaves["b2"]))
    loss = half_square(add(out, Node(-y)))
    return loss.value, (loss, leaves)


def backward(cache, *ignored):
    loss, leaves = cache
    loss.back()
    return {name: leaf.grad for name, leaf in leaves.items()}


buffer = np.zeros(100_000)


def train(x, y, w1, b1, w2, b2, eta, steps):
    for k in range(steps):
        buffer[k], cache = forward(x, y, w1, b1, w2, b2)
        g = backward(cache)
        w1, b1, w2, b2 = (p - eta * g[n] for p, n in zip((w1, b1, w2, b2), ("w1", "b1", "w2", "b2")))
    return buffer[:steps]


losses = list(train(1.5, 0.7, 0.5, -0.3, 1.2, 0.1, 0.5, 200))
