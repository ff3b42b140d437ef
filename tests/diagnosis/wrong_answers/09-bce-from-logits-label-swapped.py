# exercise: 09-bce-from-logits part: a
# mistake: Exchanged the roles of y and 1 - y.
# accept: complement-missing, symbol-swapped, sign-slip
import numpy as np

def sigmoid(a):
    return 0.5 * (1 + np.tanh(0.5 * a))

def bce_from_logit(a, y):
    return (1 - y) * np.logaddexp(0, -a) + y * np.logaddexp(0, a)
