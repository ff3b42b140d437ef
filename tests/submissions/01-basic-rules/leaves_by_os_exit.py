# expect: a=todo b=todo c=todo
# why: a process that is gone can't be asked
import os

import numpy as np


def f_prime(x):
    return 12*x**3 - 4*x + 7


def g_prime(x):
    return np.exp(x)*(1/(2*np.sqrt(x)) + np.sqrt(x))


def h_prime(x):
    return (x**2 - 2*x - 1)/(x - 1)**2


os._exit(0)
