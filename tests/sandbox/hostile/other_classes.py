# must not: pass by objects that claim to be of another class
import numpy as np

class Liar:
    kinds = [float, int, complex, bool, np.ndarray, np.float64, np.generic, tuple, str, dict, type]
    dtype = np.dtype("f8")
    size = ndim = real = imag = 0
    shape = ()
    asked = 0

    @property
    def __class__(self):
        Liar.asked += 1
        return self.kinds[Liar.asked // 3 % len(self.kinds)]

    def __getattr__(self, name):
        return lambda *_: 0.0

f_prime = g_prime = h_prime = lambda x: Liar()
