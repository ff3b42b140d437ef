# exercise: 02-chain-rule part: a
# mistake: Gave the derivative of the outer function, cos(u), where the function itself is asked for.
# accept: decomposition-differentiated, none
import numpy as np

def p_prime(x):
    return np.cos(x**3) * (3 * x**2)

p_outer = "cos(u)"
p_inner = "x^3"
