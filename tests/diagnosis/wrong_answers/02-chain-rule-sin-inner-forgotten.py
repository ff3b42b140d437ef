# exercise: 02-chain-rule part: a
# mistake: Forgot the derivative of the inside: cos(x**3) alone.
# accept: chain-rule-inner-derivative-missing
import numpy as np

def p_prime(x):
    return np.cos(x**3)

p_outer = "sin(u)"
p_inner = "x^3"
