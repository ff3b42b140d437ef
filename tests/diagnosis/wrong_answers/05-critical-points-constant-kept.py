# exercise: 05-critical-points part: a
# mistake: The constant +1 was kept in the derivative.
# accept: constant-not-dropped
def f_prime(x):
    return 4*x**3 - 12*x**2 + 12*x - 4 + 1
