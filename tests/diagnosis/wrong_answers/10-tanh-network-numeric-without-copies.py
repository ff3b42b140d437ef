# exercise: 10-tanh-network part: c
# mistake: Did not copy W: both names are the same array, so the difference is 0.
# accept: none
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

eps = 1e-6
W_plus = W
W_plus[1, 0] += eps
W_minus = W
W_minus[1, 0] -= eps
numeric_grad_W10 = (forward(W_plus, b, v, c, x, y)[0] - forward(W_minus, b, v, c, x, y)[0]) / (2 * eps)
