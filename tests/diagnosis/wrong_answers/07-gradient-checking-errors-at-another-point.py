# exercise: 07-gradient-checking part: c
# mistake: Measured the errors at x = 1 instead of 1.5.
# accept: none
import numpy as np

def f(x):
    return x * np.log(x + np.exp(-x))

def f_prime_analytic(x):
    e = np.exp(-x)
    return np.log(x + e) + x * (1 - e) / (x + e)

steps = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]
forward_errors, centered_errors = {}, {}
for h in steps:
    forward_errors[h] = abs((f(1 + h) - f(1)) / h - f_prime_analytic(1))
    centered_errors[h] = abs((f(1 + h) - f(1 - h)) / (2 * h) - f_prime_analytic(1))
best_h = min(steps, key=centered_errors.get)
