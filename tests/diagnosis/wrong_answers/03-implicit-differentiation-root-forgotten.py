# exercise: 03-implicit-differentiation part: c
# mistake: Forgot to take the square root when solving for y.
# accept: square-root-forgotten
import numpy as np

def y_upper(x):
    return 9 * (1 - x**2 / 4)
