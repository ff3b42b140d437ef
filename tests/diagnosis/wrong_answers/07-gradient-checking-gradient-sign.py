# exercise: 07-gradient-checking part: d
# mistake: Took the difference the wrong way round, so the gradient has the wrong sign.
# accept: difference-order-swapped, sign-flipped
import numpy as np

def l2_loss(w, w_star):
    return np.sum((w_star - w) ** 2)

def l2_grad(w, w_star):
    return 2 * (w_star - w)
