# exercise: 02-chain-rule part: c
# mistake: Two slips: the minus of the exponent lost, and the 1/2 lost, so the factor is 2x.
# accept: none, half-factor, constant-factor-dropped, inner-minus-lost, sign-flipped
import numpy as np

def r_prime(x):
    return 2 * x * np.exp(-x**2 / 2)
