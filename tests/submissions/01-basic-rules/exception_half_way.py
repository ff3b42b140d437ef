# expect: a=passed b=todo c=todo error=exception
# why: what is defined before the statement that raises is graded, the rest was never defined
import numpy as np


def f_prime(x):
    return 12*x**3 - 4*x + 7


print(f_prime(2) - derivative_of_f(2))


def g_prime(x):
    return np.exp(x)*(1/(2*np.sqrt(x)) + np.sqrt(x))


def h_prime(x):
    return (x**2 - 2*x - 1)/(x - 1)**2
