# exercise: 04-activation-functions part: c
# mistake: Two slips: the sign turned to plus, and the square forgotten.
# accept: none, sign-in-one-minus, table-square-missing
import numpy as np

def tanh_prime(x):
    return 1 + np.tanh(x)
