# expect: a=passed b=passed c=passed
# why: the textbook forms, verified by the learner with the course's own helpers
import numpy as np

from tutor.lab import centered_diff, check_close, check_true, header


def f(x):
    return 3*x**4 - 2*x**2 + 7*x - 1


def g(x):
    return np.sqrt(x)*np.exp(x)


def h(x):
    return (x**2 + 1)/(x - 1)


def f_prime(x):
    return 12*x**3 - 4*x + 7


def g_prime(x):
    return np.exp(x)*(1/(2*np.sqrt(x)) + np.sqrt(x))


def h_prime(x):
    return (2*x*(x - 1) - (x**2 + 1))/(x - 1)**2


header("Checks")
check_close("f'(2)", f_prime(2), 95)
check_close("f' against a difference", f_prime(2.0), centered_diff(f, 2.0), 1e-4)
check_close("g' against a difference", g_prime(2.0), centered_diff(g, 2.0), 1e-4)
check_close("h' against a difference", h_prime(2.0), centered_diff(h, 2.0), 1e-4)
check_true("h falls at 2", h_prime(2.0) < 0)
