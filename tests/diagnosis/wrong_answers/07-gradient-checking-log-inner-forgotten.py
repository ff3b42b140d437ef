# exercise: 07-gradient-checking part: b
# mistake: Forgot the derivative of the inside of the logarithm.
# accept: chain-rule-inner-derivative-missing
import numpy as np

def f_prime_analytic(x):
    inside = x + np.exp(-x)
    return np.log(inside) + x / inside
