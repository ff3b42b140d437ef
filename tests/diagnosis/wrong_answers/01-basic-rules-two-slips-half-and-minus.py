# exercise: 01-basic-rules part: b
# mistake: Two slips: the 1/2 of the root is missing and the two terms are subtracted.
# accept: none, sqrt-half-missing, product-rule-minus
import numpy as np

def g_prime(x):
    return np.exp(x) / np.sqrt(x) - np.sqrt(x) * np.exp(x)
