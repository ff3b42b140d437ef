# exercise: 02-chain-rule part: b
# mistake: Used 1/x instead of 1/cos(x): the outer derivative was taken at x.
# accept: chain-rule-inner-lost
import numpy as np

def q_prime(x):
    return (1 / x) * (-np.sin(x))
