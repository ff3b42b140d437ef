# expect: a=todo b=wrong c=passed
# why: a derivation that no one reads is refused at once, however right its lines are
import numpy as np

derivation = ["-y*(1 - s) + (1 - y)*s"] + [f"s - y + {i}*0" for i in range(5000)] + ["s - y"]


def bce_grad(a, y):
    return 0.5*(1 + np.tanh(a/2)) - y
