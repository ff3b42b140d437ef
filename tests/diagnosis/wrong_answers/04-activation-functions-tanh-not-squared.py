# exercise: 04-activation-functions part: c
# mistake: Forgot the square: 1 - tanh(x).
# accept: table-square-missing, exponent-off-by-one
import numpy as np

tanh_prime = lambda x: 1 - np.tanh(x)
