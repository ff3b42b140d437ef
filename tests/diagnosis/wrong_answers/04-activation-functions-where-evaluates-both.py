# exercise: 04-activation-functions part: b
# mistake: Chooses with np.where between two formulas, but both are computed everywhere, so one overflows.
# accept: sigmoid-overflow
import numpy as np

def sigmoid(x):
    return np.where(x >= 0, 1 / (1 + np.exp(-x)), np.exp(x) / (1 + np.exp(x)))
