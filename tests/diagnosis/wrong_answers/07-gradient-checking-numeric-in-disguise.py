# exercise: 07-gradient-checking part: b
# mistake: Returned a centered difference instead of a derived formula.
# accept: finite-difference-as-analytic
import numpy as np

def f(x):
    return x * np.log(x + np.exp(-x))

def centered_diff_h(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

def f_prime_analytic(x):
    return centered_diff_h(f, x, 1e-6)
