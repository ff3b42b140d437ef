# exercise: 10-tanh-network part: c
# mistake: Moved W[0, 1] instead of W[1, 0].
# accept: none, coordinates-swapped, symbol-swapped, other-entry
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35

def forward(W, b, v, c, x, y):
    h = np.tanh(W @ x + b)
    y_hat = v @ h + c
    return 0.5 * (y_hat - y) ** 2, (h, y_hat)

h = 1e-5
W_plus, W_minus = W.copy(), W.copy()
W_plus[0, 1] += h
W_minus[0, 1] -= h
numeric_grad_W10 = (forward(W_plus, b, v, c, x, y)[0] - forward(W_minus, b, v, c, x, y)[0]) / (2 * h)
