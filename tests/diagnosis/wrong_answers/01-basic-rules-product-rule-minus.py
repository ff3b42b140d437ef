# exercise: 01-basic-rules part: b
# mistake: Used a minus between the two terms of the product rule, as in the quotient rule.
# accept: product-rule-minus, sign-slip, term-sign-flipped
import numpy as np

def g_prime(x):
    return np.exp(x) / (2 * np.sqrt(x)) - np.sqrt(x) * np.exp(x)
