# exercise: 02-chain-rule part: c
# mistake: The division by 2 slipped out of the exponential through a misplaced bracket.
# accept: none, brackets-missing
import numpy as np

def r_prime(x):
    return -x * np.exp(-x**2) / 2
