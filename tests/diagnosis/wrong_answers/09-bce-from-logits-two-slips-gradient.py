# exercise: 09-bce-from-logits part: c
# mistake: Two slips: the sign reversed and the slope of the sigmoid kept.
# accept: none, difference-order-swapped, backprop-error-sign, sign-flipped, sigmoid-derivative-extra
import numpy as np

def sigmoid(a):
    return 0.5 * (1 + np.tanh(0.5 * a))

def bce_grad(a, y):
    s = sigmoid(a)
    return (y - s) * s * (1 - s)
