# exercise: 02-chain-rule part: a
# mistake: Evaluated the outer derivative at x instead of at the inside x**3.
# accept: chain-rule-inner-lost
import numpy as np

def p_prime(x):
    return np.cos(x) * 3 * x**2

p_outer = "sin(u)"
p_inner = "x**3"
