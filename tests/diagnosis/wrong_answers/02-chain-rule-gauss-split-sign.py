# exercise: 02-chain-rule part: c
# mistake: The minus is missing in the inner function of the split; the derivative is right.
# accept: sign-slip, inner-minus-lost, sign-misread
import numpy as np

def r_prime(x):
    return -x * np.exp(-(x**2) / 2)

r_outer = "exp(u)"
r_inner = "x^2/2"
