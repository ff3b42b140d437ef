# exercise: 07-gradient-checking part: b
# mistake: Differentiated exp(-x) to +exp(-x).
# accept: inner-minus-lost, chain-rule-inner-derivative-missing, sign-slip, term-sign-flipped
import numpy as np

def f_prime_analytic(x):
    return np.log(x + np.exp(-x)) + x * (1 + np.exp(-x)) / (x + np.exp(-x))
