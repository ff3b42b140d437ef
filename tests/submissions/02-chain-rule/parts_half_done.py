# expect: a=todo b=wrong c=todo d=wrong
# why: a part is wrong if any of its names is, else todo if any is
import numpy as np


def p_prime(x):
    return 3*x**2*np.cos(x**3)


p_outer = "sin(u)"
p_inner = ...


def q_prime(x):
    return np.tan(x)


q_outer = None


def r_prime(x):
    """Gaussian kernel."""
    return None


r_outer, r_inner = "exp(u)", "-x^2/2"


def s_prime(x):
    pass


s_outer, s_inner = "u^10", "x^2"
