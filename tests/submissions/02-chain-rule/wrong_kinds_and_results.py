# expect: a=wrong b=wrong c=wrong d=wrong
# why: a text for a function; a coroutine; a column for a row; complex results
import numpy as np

p_prime = "3*x**2*cos(x**3)"


async def q_prime(x):
    return -np.tan(x)


def r_prime(x):
    result = -x*np.exp(-x**2/2)
    return np.reshape(result, (-1, 1)) if np.ndim(x) else result


def s_prime(x):
    z = np.asarray(x, dtype=complex)
    return 20*z*(1 + z**2)**9


p_outer, p_inner = "sin(u)", "x^3"
q_outer, q_inner = "ln(u)", "cos(x)"
r_outer, r_inner = "exp(u)", "-x^2/2"
s_outer, s_inner = "u^10", "1 + x^2"
