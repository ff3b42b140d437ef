# exercise: 02-chain-rule part: a
# mistake: Swapped the outer and the inner function in the split; the derivative is right.
# accept: decomposition-swapped, none
import numpy as np

def p_prime(x):
    return 3 * x**2 * np.cos(x**3)

p_outer = "u^3"
p_inner = "sin(x)"
