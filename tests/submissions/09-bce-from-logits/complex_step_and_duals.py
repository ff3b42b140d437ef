# expect: a=passed b=passed c=passed
# why: the gradient by a complex step through the learner's own loss, odd but equal lines, an overflow silenced in the sigmoid
import numpy as np


def sigmoid(a):
    with np.errstate(over="ignore"):
        return np.reciprocal(1 + np.exp(np.negative(a)))


def softplus(z):
    far = np.real(z) > 0
    small = np.where(far, -z, z)
    return np.where(far, z, 0) + np.log(1 + np.exp(small))


def bce_from_logit(a, y):
    return y * np.logaddexp(0, -a) + (1 - y) * np.logaddexp(0, a)


derivation = [
    "(s - y)/(s*(1 - s)) * s*(1 - s)",
    "(s^2 - y^2)/(s + y)",
    "log(exp(s)/exp(y))",
    "(sqrt(s) - sqrt(y))*(sqrt(s) + sqrt(y))",
    "1 - y - (1 - s)",
    "s - y",
]


def bce_grad(a, y):
    z = a + 1e-30j
    return (softplus(z) - y * z).imag / 1e-30
