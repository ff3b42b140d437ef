# expect: a=passed b=passed c=passed d=passed
# why: backward by dual numbers of the learner's own is exact; the result is a mapping and no dict
import math
from types import MappingProxyType


class Dual:
    def __init__(self, value, slope=0.0):
        self.value, self.slope = value, slope

    @staticmethod
    def of(thing):
        return thing if isinstance(thing, Dual) else Dual(thing)

    def __add__(self, other):
        other = Dual.of(other)
        return Dual(self.value + other.value, self.slope + other.slope)

    __radd__ = __add__

    def __neg__(self):
        return Dual(-self.value, -self.slope)

    def __sub__(self, other):
        return self + -Dual.of(other)

    def __mul__(self, other):
        other = Dual.of(other)
        return Dual(self.value * other.value, self.slope * other.value + self.value * other.slope)

    __rmul__ = __mul__

    def sigmoid(self):
        s = 1 / (1 + math.exp(-self.value))
        return Dual(s, s * (1 - s) * self.slope)


def network(x, y, w1, b1, w2, b2):
    miss = (Dual.of(w2) * (Dual.of(w1) * x + b1).sigmoid() + b2).sigmoid() - y
    return 0.5 * miss * miss


dL_dw2 = "a1*a2*(1 - a2)*(a2 - y)"
dL_db2 = "(a2 - y)*(1/4 - (a2 - 1/2)**2)"
dL_dw1 = "(a2 - y)*(1/4 - (a2 - 1/2)**2)*w2*(1/4 - (a1 - 1/2)**2)*x"
dL_db1 = "w2/(1/a1 + 1/(1 - a1))*(a2 - y)/(1/a2 + 1/(1 - a2))"


def forward(x, y, w1, b1, w2, b2):
    return network(x, y, w1, b1, w2, b2).value, x


def backward(cache, y, w1, b1, w2, b2):
    given = {"w1": w1, "b1": b1, "w2": w2, "b2": b2}
    return MappingProxyType(
        {name: network(cache, y, **{**given, name: Dual(given[name], 1.0)}).slope for name in given}
    )


def train(x, y, w1, b1, w2, b2, eta, steps):
    losses = []
    p = {"w1": w1, "b1": b1, "w2": w2, "b2": b2}
    for step in range(steps):
        loss, cache = forward(x, y, **p)
        losses.append(loss)
        g = backward(cache, y, **p)
        p = {name: p[name] - eta * g[name] for name in p}
    return losses


losses = train(1.5, 0.7, 0.5, -0.3, 1.2, 0.1, eta=0.5, steps=200)
