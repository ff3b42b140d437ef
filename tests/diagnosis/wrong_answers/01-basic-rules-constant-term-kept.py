# exercise: 01-basic-rules part: a
# mistake: The constant term -1 was carried over into the derivative as if its slope were not 0.
# accept: constant-not-dropped
def f_prime(x):
    return 12 * x**3 - 4 * x + 7 - 1
