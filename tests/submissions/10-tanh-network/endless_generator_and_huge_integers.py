# expect: a=wrong b=wrong c=wrong
# why: a loss that is a generator without end, integers of thousands of digits for gradients and number
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


def counting():
    n = 0
    while True:
        yield n
        n += 1


def forward(W, b, v, c, x, y):
    return counting(), (W, b)


def backward(cache, W, b, v, c, x, y):
    big = 10**6000
    return {"W": [[big] * len(x) for _ in b], "b": [big] * len(b), "v": [big] * len(v), "c": big, "x": [big] * len(x)}


numeric_grad_W10 = 10**6000
