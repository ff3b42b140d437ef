# exercise: 04-activation-functions part: b
# mistake: Wrote s*(1+s) for the slope.
# accept: sign-in-one-minus, sign-slip
import numpy as np

def sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))

def sigmoid_prime(x):
    return sigmoid(x) * (1 + sigmoid(x))
