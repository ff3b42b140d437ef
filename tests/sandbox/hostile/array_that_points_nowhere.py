# must not: crash the tutor by an array that points nowhere
import numpy as np
from numpy.lib.stride_tricks import as_strided

class Answer:
    def __array__(self, *_, **__):
        return as_strided(np.ones(1), (3,), (1 << 40,))

f_prime = g_prime = h_prime = lambda x: Answer()
