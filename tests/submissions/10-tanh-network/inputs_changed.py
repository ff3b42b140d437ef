# expect: a=wrong b=wrong c=wrong
# why: b, v and W are changed in place; the relative error in place of the gradient
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


def forward(W, b, v, c, x, y):
    b += W @ x
    h = np.tanh(b)
    y_hat = v @ h + c
    return 0.5 * (y_hat - y) ** 2, (h, y_hat)


def backward(cache, W, b, v, c, x, y):
    h, y_hat = cache
    d = y_hat - y
    grads = {"v": d * h, "c": d}
    v *= d * (1 - h**2)
    grads["b"] = v
    grads["x"] = W.T @ v
    grads["W"] = np.outer(v, x)
    return grads


numeric_grad_W10 = 3.1e-10
