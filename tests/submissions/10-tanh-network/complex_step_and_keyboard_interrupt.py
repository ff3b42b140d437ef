# expect: a=passed b=passed c=passed error=exception
# why: no cache, every component by an exact complex step, extra keys; an interrupt after the last name is an exception
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


def loss_of(W, b, v, c, x, y):
    return (np.dot(v, np.tanh(np.dot(W, x) + b)) + c - y) ** 2 / 2


def forward(*everything):
    return loss_of(*everything), None


def backward(cache, W, b, v, c, x, y):
    given = [np.asarray(p, dtype=complex) for p in (W, b, v, c, x)]
    grads = {"y": "not asked"}
    for place, name in enumerate("Wbvcx"):
        grad = np.zeros(given[place].shape)
        for index in np.ndindex(grad.shape):
            moved = [p.copy() for p in given]
            moved[place][index] += 1e-30j
            grad[index] = loss_of(*moved, y).imag / 1e-30
        grads[name] = grad
    return grads


numeric_grad_W10 = 0.0110033


raise KeyboardInterrupt
