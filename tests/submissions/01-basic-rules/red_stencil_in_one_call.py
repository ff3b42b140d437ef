# expect: a=wrong b=todo c=todo
# why: a five-point difference quotient, exact on a polynomial of degree 4, still is a difference quotient seen at work: all points in one array
import numpy as np

def f(x):
    return 3 * x**4 - 2 * x**2 + 7 * x - 1


def f_prime(x):
    values = f(np.array([x - 2, x - 1, x + 1, x + 2]))
    return (values[0] - 8 * values[1] + 8 * values[2] - values[3]) / 12
