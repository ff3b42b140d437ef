# exercise: 06-mean-value-theorem part: c
# mistake: Took the difference of the values and did not divide by the length of the interval.
# accept: difference-quotient-divisor, half-factor
import numpy as np

def f(x):
    return x**3 - x

secant_slope = f(2) - f(-2)
c_values = [2 / np.sqrt(3), -2 / np.sqrt(3)]
