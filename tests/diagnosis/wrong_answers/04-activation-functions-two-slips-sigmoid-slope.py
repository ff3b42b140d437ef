# exercise: 04-activation-functions part: b
# mistake: Two slips: the factor s lost, and the sign turned to plus.
# accept: none, sigmoid-factor-dropped, sign-in-one-minus
import numpy as np

def sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))

def sigmoid_prime(x):
    return 1 + sigmoid(x)
