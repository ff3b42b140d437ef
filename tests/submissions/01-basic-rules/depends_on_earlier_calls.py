# expect: a=wrong b=wrong c=wrong
# why: wrong at the first call only; remembers arrays by their length; wrong from the fourth call on
import numpy as np

warm = []
cache = {}
calls = 0


def f_prime(x):
    if not warm:
        warm.append(True)
        return 0*x
    return 12*x**3 - 4*x + 7


def g_prime(x):
    if np.ndim(x) == 0:
        return np.exp(x)*(1/(2*np.sqrt(x)) + np.sqrt(x))
    if len(x) not in cache:
        cache[len(x)] = np.exp(x)*(1/(2*np.sqrt(x)) + np.sqrt(x))
    return cache[len(x)]


def h_prime(x):
    global calls
    calls += 1
    result = (x**2 - 2*x - 1)/(x - 1)**2
    return result if calls <= 3 else 1.001*result
