# expect: a=todo b=todo c=todo d=todo
# why: stubs of several kinds and nothing else
import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


x, y = 1.5, 0.7
w1, b1, w2, b2 = 0.5, -0.3, 1.2, 0.1


dL_dw2 = None
dL_db2 = None
dL_dw1 = ...


def forward(x, y, w1, b1, w2, b2):
    """Return (loss, cache)."""


def backward(cache, y, w1, b1, w2, b2):
    return None


train = lambda x, y, w1, b1, w2, b2, eta, steps: None
losses = ...
