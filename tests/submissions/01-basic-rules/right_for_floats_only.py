# expect: a=wrong b=wrong c=wrong
# why: an if on arrays, math functions on arrays, a cache that wants hashable arguments
import functools
import math


def f_prime(x):
    if x > 0:
        return 12*x**3 - 4*x + 7
    else:
        return 7 - 4*x - 12*abs(x)**3


def g_prime(x):
    return math.exp(x)*(1/(2*math.sqrt(x)) + math.sqrt(x))


@functools.lru_cache
def h_prime(x):
    return (x**2 - 2*x - 1)/(x - 1)**2
