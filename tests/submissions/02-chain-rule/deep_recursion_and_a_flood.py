# expect: a=passed b=passed c=wrong d=passed error=exception
# why: much print, a recursion without end in one function and one at the end of the file; the names are judged
import numpy as np


def p_prime(x):
    return 3*x**2*np.cos(x**3)


def q_prime(x):
    print("tan " * 2000)
    return -np.tan(x)


def r_prime(x):
    return -x*r_prime(x)


def s_prime(x):
    return 20*x*(1 + x**2)**9


p_outer, p_inner = "sin(u)", "x^3"
q_outer, q_inner = "ln(u)", "cos(x)"
r_outer, r_inner = "exp(u)", "-x^2/2"
s_outer, s_inner = "u^10", "1 + x^2"

for i in range(50_000):
    print(i, "is not the end of it" * 5)


def down(n):
    return down(n + 1) + 1


down(0)
