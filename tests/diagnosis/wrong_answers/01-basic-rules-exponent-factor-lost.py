# exercise: 01-basic-rules part: a
# mistake: The exponents were lowered by one but not multiplied in front.
# accept: power-rule-coefficient-missing
import numpy as np

def f_prime(x):
    return 3 * np.power(x, 3) - 2 * x + 7
