# exercise: 09-bce-from-logits part: c
# mistake: Forgot to subtract the label.
# accept: bce-target-missing
import numpy as np

def bce_grad(a, y):
    return np.exp(-np.logaddexp(0, -a))
