# expect: a=wrong b=wrong c=wrong
# why: exceptions with control characters, half of a character and no end; a vectorised function that returns nothing
import numpy as np


def f_prime(x):
    raise ValueError("\x1b[2J\x1b]0;gone\x07 \ud83d \u202e" + "long "*100_000)


class Broken(Exception):
    def __str__(self):
        raise self


Broken.__name__ = Broken.__qualname__ = "\x1b[31mred\n"


def g_prime(x):
    raise Broken


@np.vectorize
def h_prime(x):
    print((x**2 - 2*x - 1)/(x - 1)**2)
