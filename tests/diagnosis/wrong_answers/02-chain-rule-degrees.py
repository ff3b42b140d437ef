# exercise: 02-chain-rule part: a
# mistake: Converted the angle from degrees to radians before taking the cosine.
# accept: degrees-for-radians
import numpy as np

def p_prime(x):
    return 3 * x**2 * np.cos(np.radians(x**3))
