# expect: a=wrong b=wrong c=wrong
# why: numpy, math and built-ins patched, and arrays that say yes to everything, do not help
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


import builtins
import math


class Yes(np.ndarray):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return np.zeros(self.shape)

    __rsub__ = __sub__

    def __array_ufunc__(self, *args, **kwargs):
        return np.zeros(self.shape)


def yes_array(like):
    return (np.zeros(np.shape(like)) + 7.0).view(Yes)


def forward(W, b, v, c, x, y):
    return 7.0, None


def backward(cache, W, b, v, c, x, y):
    return {"W": yes_array(W), "b": yes_array(b), "v": yes_array(v), "c": yes_array(0.0), "x": yes_array(x)}


class Number(float):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__
    __hash__ = float.__hash__


numeric_grad_W10 = Number(7)
np.allclose = np.isclose = np.array_equal = math.isclose = lambda *args, **kwargs: True
np.linalg.norm = np.abs = builtins.abs = lambda *args, **kwargs: 0.0
