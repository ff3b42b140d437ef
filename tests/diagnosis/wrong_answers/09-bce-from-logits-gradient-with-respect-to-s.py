# exercise: 09-bce-from-logits part: c
# mistake: Differentiated with respect to the probability: -y/s + (1-y)/(1-s), without s'.
# accept: bce-derivative-by-probability
import numpy as np

def sigmoid(a):
    return np.exp(-np.logaddexp(0, -a))

def bce_grad(a, y):
    s = sigmoid(np.clip(a, -30, 30))
    return -y / s + (1 - y) / (1 - s)
