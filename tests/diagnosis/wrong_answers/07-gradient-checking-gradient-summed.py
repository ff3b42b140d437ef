# exercise: 07-gradient-checking part: d
# mistake: Added up the components, so the gradient is a single number.
# accept: one-number-for-an-array, wrong-shape, sum-over-units
import numpy as np

def l2_loss(w, w_star):
    return np.dot(w - w_star, w - w_star)

def l2_grad(w, w_star):
    return np.sum(2 * (w - w_star))
