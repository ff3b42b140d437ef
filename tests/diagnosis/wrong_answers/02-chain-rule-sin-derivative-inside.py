# exercise: 02-chain-rule part: a
# mistake: Put the derivative of the inside into the cosine instead of multiplying by it.
# accept: chain-rule-derivative-inside
import numpy as np

def p_prime(x):
    return np.cos(3 * x**2)
