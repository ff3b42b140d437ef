# exercise: 02-chain-rule part: a
# mistake: Added the inner derivative instead of multiplying by it.
# accept: chain-rule-added
import numpy as np

def p_prime(x):
    d_outer = np.cos(x**3)
    d_inner = 3 * x**2
    return d_outer + d_inner
