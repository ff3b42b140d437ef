# expect: a=passed b=passed c=passed d=passed
import numpy as np
from math import comb
def s_prime(x):
    return sum(comb(10, k)*2*k*x**(2*k-1) for k in range(1, 11))
def p_prime(x):
    y = np.asarray(x)
    return (3*np.power(y, 2)*np.cos(np.power(y, 3)))
def q_prime(x):
    return np.subtract(0, np.divide(np.sin(x), np.cos(x)))
def r_prime(x):
    return -np.multiply(x, np.exp(-0.5*np.square(x)))
p_outer = "cos(u - pi/2)"; p_inner = "x**3"
q_outer = "log(sqrt(u))"; q_inner = "1 - sin(x)^2"
r_outer = "exp(-u^2/2)"; r_inner = "abs(x)"
s_outer = "u^10"; s_inner = "x^2+1"
