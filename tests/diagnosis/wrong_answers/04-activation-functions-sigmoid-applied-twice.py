# exercise: 04-activation-functions part: b
# mistake: Applied the sigmoid to a value that was already activated.
# accept: sigmoid-applied-twice
import numpy as np

def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e / (1 + e))

def sigmoid_prime(x):
    s = sigmoid(x)
    return sigmoid(s) * (1 - sigmoid(s))
