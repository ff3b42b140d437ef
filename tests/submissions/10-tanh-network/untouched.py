# expect: a=todo b=todo c=todo
# why: two stubs and a name that is not there
import numpy as np

W = np.array([[0.4, -0.2], [0.1, 0.3], [-0.5, 0.2]])
b = np.array([0.1, -0.2, 0.05])
v = np.array([0.7, -0.4, 0.2])
c = -0.1
x = np.array([1.2, -0.7])
y = 0.35


def forward(W, b, v, c, x, y):
    """Return (loss, cache)."""
    raise NotImplementedError


def backward(cache, W, b, v, c, x, y):
    # later
    return None
