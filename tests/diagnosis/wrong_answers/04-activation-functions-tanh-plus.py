# exercise: 04-activation-functions part: c
# mistake: Wrote 1 + tanh**2, with the sign as for the tangent.
# accept: sign-in-one-minus, sign-slip, term-sign-flipped
import numpy as np

def tanh_prime(x):
    return 1 + np.tanh(x)**2

tanh_prime_formula = "1 + t^2"
