# expect: a=passed b=wrong c=passed
# why: gradients of the last call of the same shape are added to
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


kept = {}


def backward(cache, W, b, v, c, x, y):
    h = cache["h"]
    d = cache["y_hat"] - y
    da = d * v * (1 - h**2)
    fresh = {"W": np.outer(da, x), "b": da, "v": d * h, "c": d, "x": W.T @ da}
    old = kept.get(W.shape, {name: 0.0 for name in fresh})
    kept[W.shape] = {name: old[name] + fresh[name] for name in fresh}
    return kept[W.shape]


step = np.zeros_like(W)
step[1, 0] = 1e-6
numeric_grad_W10 = (forward(W + step, b, v, c, x, y)[0] - forward(W - step, b, v, c, x, y)[0]) / 2e-6
