# expect: a=passed b=wrong c=passed
# why: central differences for every component agree to nine digits and are no backward pass
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
    given = {"W": W, "b": b, "v": v, "c": np.array(c), "x": x}
    grads = {}
    for name in given:
        grads[name] = np.zeros(given[name].shape)
        for index in np.ndindex(given[name].shape):
            ends = []
            for sign in (1, -1):
                moved = {key: np.array(value, dtype=float) for key, value in given.items()}
                moved[name][index] += sign * 1e-5
                ends.append(forward(**moved, y=y)[0])
            grads[name][index] = (ends[0] - ends[1]) / 2e-5
    return grads


numeric_grad_W10 = backward(None, W, b, v, c, x, y)["W"][1, 0]
