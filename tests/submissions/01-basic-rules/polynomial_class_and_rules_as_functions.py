# expect: a=passed b=passed c=passed
from numpy.polynomial import Polynomial
import numpy as np
F = Polynomial([-1, 7, -2, 0, 3])
f_prime = F.deriv()
class Product:
    """u v"""
    def __init__(self, u, du, v, dv):
        self.u, self.du, self.v, self.dv = u, du, v, dv
    def __call__(self, x):
        return self.du(x)*self.v(x) + self.u(x)*self.dv(x)
g_prime = Product(np.sqrt, lambda x: .5/np.sqrt(x), np.exp, np.exp)
def quotient(u, du, v, dv):
    def prime(x):
        return (du(x)*v(x) - u(x)*dv(x))/np.square(v(x))
    return prime
h_prime = quotient(lambda x: x**2+1, lambda x: 2*x, lambda x: x-1, lambda x: 1)
