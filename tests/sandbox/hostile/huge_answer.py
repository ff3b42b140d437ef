# must not: answer by more than can be looked at
import numpy as np
f_prime = g_prime = h_prime = lambda x: np.ones(10**7)
