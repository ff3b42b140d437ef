# exercise: 02-chain-rule part: b
# mistake: Divided by ln(10), as if the logarithm had base 10.
# accept: log10-for-ln
import numpy as np

def q_prime(x):
    return -np.tan(x) / np.log(10)
