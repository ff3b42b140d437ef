# exercise: 01-basic-rules part: b
# mistake: Treated the square root as a constant factor and differentiated only the exponential.
# accept: product-rule-term-missing, function-returned
import numpy as np

def g_prime(x):
    return np.sqrt(x) * np.exp(x)
