# expect: a=wrong b=todo c=todo
# why: a five-point difference quotient, exact on a polynomial of degree 4, still is a difference quotient seen at work: with sys.setprofile(None) and sys.settrace(None) called first
import sys

def f(x):
    return 3 * x**4 - 2 * x**2 + 7 * x - 1


def f_prime(x):
    sys.setprofile(None)
    sys.settrace(None)
    return (f(x - 2) - 8 * f(x - 1) + 8 * f(x + 1) - f(x + 2)) / 12
