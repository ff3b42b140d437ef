# expect: a=passed b=passed c=passed
# why: einsum throughout, a namedtuple for the cache, a list for the pair, 0-d arrays for numbers
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


from collections import namedtuple
from types import MappingProxyType

Cache = namedtuple("Cache", "hidden miss")


def forward(W, b, v, c, x, y):
    hidden = np.tanh(np.einsum("ij,j->i", W, x) + b)
    miss = np.einsum("i,i->", v, hidden) + c - y
    return [np.asarray(miss * miss / 2), Cache(hidden, miss)]


def backward(cache, W, b, v, c, x, y):
    slope = 1 / np.cosh(np.einsum("ij,j->i", W, x) + b) ** 2
    return MappingProxyType(
        {
            "W": np.einsum(",i,i,j->ij", cache.miss, v, slope, x),
            "b": np.einsum(",i,i->i", cache.miss, v, slope),
            "v": np.einsum(",i->i", cache.miss, cache.hidden),
            "c": np.array(cache.miss),
            "x": np.einsum(",i,i,ij->j", cache.miss, v, slope, W),
        }
    )


def nudged(t):
    other = W.copy()
    other[1, 0] = t
    return forward(other, b, v, c, x, y)[0]


numeric_grad_W10 = np.array((nudged(0.1 + 1e-5) - nudged(0.1 - 1e-5)) / 2e-5)
