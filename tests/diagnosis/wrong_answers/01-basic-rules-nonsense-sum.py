# exercise: 01-basic-rules part: b
# mistake: No recognisable mistake: an unrelated expression was written down.
# accept: none
import numpy as np

def g_prime(x):
    return np.exp(2 * x) - 3 / (x + 4)
