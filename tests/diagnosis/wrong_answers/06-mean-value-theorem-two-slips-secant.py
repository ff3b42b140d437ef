# exercise: 06-mean-value-theorem part: c
# mistake: Two slips: the secant not divided by 4, and then only the positive root of 3c**2 - 1 = 12.
# accept: none, difference-quotient-divisor, solution-missing, half-factor
import numpy as np
secant_slope = 12
c_values = [np.sqrt(13 / 3)]
