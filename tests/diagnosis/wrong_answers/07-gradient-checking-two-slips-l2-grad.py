# exercise: 07-gradient-checking part: d
# mistake: Two slips: the difference taken the wrong way round, and the factor 2 lost.
# accept: none, half-factor, constant-factor-dropped, power-rule-coefficient-missing, difference-order-swapped, sign-flipped
import numpy as np

def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)

def l2_grad(w, w_star):
    return w_star - w
