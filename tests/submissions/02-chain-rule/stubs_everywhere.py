# expect: a=todo b=todo c=todo d=todo
# why: every kind of stub; one name of a part that is there does not finish the part
import numpy as np

from tutor.lab import *


def p_prime(x):
    """3x^2 ... ?"""
    return


p_outer, p_inner = "sin(u)", "x^3"

q_prime = grad_check
q_outer, q_inner = "ln(u)", ...

r_prime = lambda x: None
r_inner = "-x^2/2"


def s_prime(x):
    n = 10
    inner = 1 + x**2
    raise NotImplementedError
