# expect: a=todo b=todo c=wrong
# why: a function of the course's module is no answer; a right answer overwritten by None is a stub; NotImplementedError for arrays only is wrong
import numpy as np

from tutor.lab import centered_diff as f_prime


def g_prime(x):
    return np.exp(x)*(1/(2*np.sqrt(x)) + np.sqrt(x))


g_prime = None


def h_prime(x):
    if isinstance(x, np.ndarray):
        raise NotImplementedError
    return (x**2 - 2*x - 1)/(x - 1)**2
