# exercise: 04-activation-functions part: c
# mistake: Used the slope of the sigmoid, t*(1-t), for tanh.
# accept: sigmoid-rule-for-tanh
import numpy as np

def tanh_prime(x):
    t = np.tanh(x)
    return t * (1 - t)

tanh_prime_formula = "t*(1 - t)"
