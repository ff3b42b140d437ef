# exercise: 05-critical-points part: a
# mistake: Two slips: the constant +1 was kept and the sign of the 12x**2 term is wrong.
# accept: none, constant-not-dropped, term-sign-flipped
def f_prime(x):
    return 4 * x**3 + 12 * x**2 + 12 * x - 4 + 1
