# expect: a=passed b=passed c=passed
# why: logaddexp(0, a) - y*a, the derivation of the textbook, the helpers used
import numpy as np


from tutor.lab import centered_diff, check_close, header


def sigmoid(a):
    e = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + e), e / (1 + e))


def bce_from_logit(a, y):
    return np.logaddexp(0, a) - y * a


derivation = [
    "(-y/s + (1 - y)/(1 - s))*s*(1 - s)",
    "-y*(1 - s) + (1 - y)*s",
    "-y + y*s + s - y*s",
    "s - y",
]


def bce_grad(a, y):
    return sigmoid(a) - y


header("9c")
for a, y in [(-2.0, 0), (-0.4, 1), (1.7, 1), (3.0, 0)]:
    check_close(f"a={a}, y={y}", centered_diff(lambda t: bce_from_logit(t, y), a), bce_grad(a, y), tol=1e-6)
