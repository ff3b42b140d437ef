# expect: a=passed b=passed c=passed
# why: masked assignments into a fresh array, the loss by labels, the derivation as the lines of a text
import numpy as np


def sigmoid(a):
    z = np.atleast_1d(np.asarray(a, dtype=float))
    out = np.empty_like(z)
    right = z >= 0
    out[right] = 1 / (1 + np.exp(-z[right]))
    grown = np.exp(z[~right])
    out[~right] = grown / (1 + grown)
    return out if np.ndim(a) else float(out[0])


def softplus(z):
    return np.where(z > 0, z, 0) + np.log1p(np.exp(-np.abs(z)))


def bce_from_logit(a, y):
    return np.where(np.equal(y, 1), softplus(-1.0 * a), softplus(a))


text = """
(−y/s + (1 − y)/(1 − s)) · s(1 − s)
−y·s·(1 − s)/s + (1 − y)·s·(1 − s)/(1 − s)
y·(s − 1) + (1 − y)·s
y·s − y + s − y·s
s − y
"""
derivation = text.strip().splitlines()


def bce_grad(a, y):
    return list(sigmoid(a) - y) if np.ndim(a) else sigmoid(a) - y
