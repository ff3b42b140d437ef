# exercise: 02-chain-rule part: c
# mistake: Differentiated the exponent to -2x: the 1/2 got lost.
# accept: half-factor, constant-factor-dropped, number-slip
import numpy as np

def r_prime(x):
    return -2 * x * np.exp(-(x**2) / 2)

r_outer = "exp(u)"
r_inner = "-x^2/2"
