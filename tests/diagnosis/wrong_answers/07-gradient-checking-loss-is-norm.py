# exercise: 07-gradient-checking part: d
# mistake: Forgot to square the norm in the loss.
# accept: none
import numpy as np

def l2_loss(w, w_star):
    return np.linalg.norm(w - w_star)

def l2_grad(w, w_star):
    return 2 * (w - w_star)
