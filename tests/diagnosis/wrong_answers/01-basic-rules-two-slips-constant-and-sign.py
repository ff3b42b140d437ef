# exercise: 01-basic-rules part: a
# mistake: Two slips: the constant -1 was kept, and the sign of the middle term was flipped.
# accept: none, constant-not-dropped, term-sign-flipped
def f_prime(x):
    return 12 * x**3 + 4 * x + 7 - 1
