# exercise: 03-implicit-differentiation part: c
# mistake: Multiplied only the 1 by 9: sqrt(9 - x**2/4).
# accept: number-slip, factor-missing, constant-factor-dropped
import numpy as np
from tutor.lab import centered_diff

def y_upper(x):
    return np.sqrt(9 - x**2 / 4)

numerical_slope = centered_diff(y_upper, 1.0)
