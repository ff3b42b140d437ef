# exercise: 02-chain-rule part: c
# mistake: Left the exponential as it is, without the derivative of its exponent.
# accept: chain-rule-inner-derivative-missing, function-returned
import numpy as np

def r_prime(x):
    return np.exp(-x**2 / 2)
