# exercise: 04-activation-functions part: b
# mistake: The textbook formula, which overflows at -1000.
# accept: sigmoid-overflow
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def sigmoid_prime(x):
    s = sigmoid(x)
    return s * (1 - s)
