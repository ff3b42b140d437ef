# expect: a=passed b=passed c=passed
# why: the gradient from sympy for each sign of a, the derivation as keys of a dict, the names bound under __main__
import numpy as np
import sympy as sp


def decaying(a):
    return np.exp(-np.abs(a))


if __name__ == "__main__":
    t, label = sp.symbols("t label")
    left = sp.lambdify((t, label), sp.diff(sp.log(1 + sp.exp(t)) - label * t, t), "numpy")
    right = sp.lambdify((t, label), sp.diff(t + sp.log(1 + sp.exp(-t)) - label * t, t), "numpy")

    def sigmoid(a):
        return np.exp(-np.logaddexp(0.0, -a))

    def bce_from_logit(a, y):
        z = (1 - 2 * y) * a
        return np.log1p(decaying(z)) + (z + np.abs(z)) / 2

    derivation = {
        "y*(-(1/s))*s*(1 - s) + (1 - y)*(1/(1 - s))*s*(1 - s)": "chain rule",
        "-y*(1 - s) + (1 - y)*s": "cancelled",
        "s - y": "done",
    }

    def bce_grad(a, y):
        return np.select([a > 0, a <= 0], [right(np.maximum(a, 0), y), left(np.minimum(a, 0), y)])
