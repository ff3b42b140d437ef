# exercise: 01-basic-rules part: b
# mistake: Returned a centered difference quotient instead of a formula.
# accept: finite-difference-as-analytic
import numpy as np

def g(x):
    return np.sqrt(x) * np.exp(x)

def g_prime(x):
    h = 1e-5
    return (g(x + h) - g(x - h)) / (2 * h)
