# exercise: 02-chain-rule part: c
# mistake: Lost the minus of the exponent when differentiating it.
# accept: sign-flipped, inner-minus-lost
import numpy as np

def r(x):
    return np.exp(-(x**2) / 2)

def r_prime(x):
    return x * r(x)
