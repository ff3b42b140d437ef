# exercise: 01-basic-rules part: a
# mistake: Typed x**2 where x**3 was meant; all the rest is right.
# accept: exponent-off-by-one
def f_prime(x):
    return 12*x**2 - 4*x + 7
