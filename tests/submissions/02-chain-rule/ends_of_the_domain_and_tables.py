# expect: a=wrong b=wrong c=wrong d=wrong
# why: linear interpolation in a table; capped near the pole; right for x >= 0 only; infinite beyond 1
import numpy as np

grid = np.linspace(-2, 2, 100_001)
values = 3*grid**2*np.cos(grid**3)


def p_prime(x):
    return np.interp(x, grid, values)


def q_prime(x):
    return -np.minimum(np.tan(x), 3.0)


def r_prime(x):
    return -abs(x)*np.exp(-x**2/2)


def s_prime(x):
    right = 20*x*(1 + x**2)**9
    return np.where(np.abs(x) <= 1, right, np.inf)


p_outer, p_inner = "sin(u)", "x^3"
q_outer, q_inner = "ln(u)", "cos(x)"
r_outer, r_inner = "exp(u)", "-x^2/2"
s_outer, s_inner = "u^10", "1 + x^2"
