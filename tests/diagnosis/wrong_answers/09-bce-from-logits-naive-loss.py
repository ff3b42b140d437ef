# exercise: 09-bce-from-logits part: a
# mistake: Wrote the loss down as it stands, so it is infinite or nan for large logits.
# accept: log-of-zero
import numpy as np

def sigmoid(a):
    return np.exp(-np.logaddexp(0, -a))

def bce_from_logit(a, y):
    s = sigmoid(a)
    return -y * np.log(s) - (1 - y) * np.log(1 - s)
