# exercise: 02-chain-rule part: d
# mistake: Left the exponent at 10 instead of lowering it to 9.
# accept: power-rule-exponent-not-reduced, exponent-off-by-one
import numpy as np

def s_prime(x):
    return 10 * np.power(1 + x**2, 10) * 2 * x
