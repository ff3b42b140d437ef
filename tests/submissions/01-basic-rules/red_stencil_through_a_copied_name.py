# expect: a=wrong b=todo c=todo
# why: a five-point difference quotient, exact on a polynomial of degree 4, still is a difference quotient seen at work: through copy.copy(f)
import copy

def f(x):
    return 3 * x**4 - 2 * x**2 + 7 * x - 1


k = copy.copy(f)


def f_prime(x):
    return (k(x - 2) - 8 * k(x - 1) + 8 * k(x + 1) - k(x + 2)) / 12
