# expect: a=passed b=passed c=passed
# why: outer products and a dict for the cache, checked with the helpers
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


from tutor.lab import centered_diff, check_close, check_true, header


def forward(W, b, v, c, x, y):
    a = W @ x + b
    h = np.tanh(a)
    y_hat = v @ h + c
    return 0.5 * (y_hat - y) ** 2, {"a": a, "h": h, "y_hat": y_hat}


def backward(cache, W, b, v, c, x, y):
    h = cache["h"]
    d = cache["y_hat"] - y
    da = d * v * (1 - h**2)
    return {"W": np.outer(da, x), "b": da, "v": d * h, "c": d, "x": W.T @ da}


header("10b")
loss, cache = forward(W, b, v, c, x, y)
grads = backward(cache, W, b, v, c, x, y)
check_close("y_hat", cache["y_hat"], 0.325094, tol=1e-5)
check_true("shape of W", grads["W"].shape == W.shape)
check_close("dL/dc", centered_diff(lambda t: forward(W, b, v, t, x, y)[0], c), grads["c"], tol=1e-7)


step = np.zeros_like(W)
step[1, 0] = 1e-6
numeric_grad_W10 = (forward(W + step, b, v, c, x, y)[0] - forward(W - step, b, v, c, x, y)[0]) / 2e-6
