# expect: a=passed b=todo c=todo error=exception
# why: an unfinished backward, then a product of shapes that do not fit, before the number
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


def forward(W, b, v, c, x, y):
    a = W @ x + b
    h = np.tanh(a)
    y_hat = v @ h + c
    return 0.5 * (y_hat - y) ** 2, {"a": a, "h": h, "y_hat": y_hat}


def backward(cache, W, b, v, c, x, y):
    h = cache["h"]
    da = (cache["y_hat"] - y) * v * (1 - h**2)
    raise NotImplementedError("the rest")


print(W @ b)


step = np.zeros_like(W)
step[1, 0] = 1e-6
numeric_grad_W10 = (forward(W + step, b, v, c, x, y)[0] - forward(W - step, b, v, c, x, y)[0]) / 2e-6
