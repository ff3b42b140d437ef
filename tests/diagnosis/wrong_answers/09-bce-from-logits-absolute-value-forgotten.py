# exercise: 09-bce-from-logits part: a
# mistake: Used exp(-a) instead of exp(-|a|) in the stable formula.
# accept: none, sigmoid-overflow
import numpy as np

def bce_from_logit(a, y):
    return np.maximum(a, 0) - a * y + np.log1p(np.exp(-a))
