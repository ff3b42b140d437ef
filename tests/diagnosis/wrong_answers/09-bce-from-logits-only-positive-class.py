# exercise: 09-bce-from-logits part: a
# mistake: Only the term for y = 1 is there.
# accept: bce-one-class-only
import numpy as np

def bce_from_logit(a, y):
    return y * np.logaddexp(0, -a)
