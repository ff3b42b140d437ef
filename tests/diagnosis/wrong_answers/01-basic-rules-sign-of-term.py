# exercise: 01-basic-rules part: a
# mistake: The minus in front of the second term became a plus.
# accept: term-sign-flipped, sign-slip
def f_prime(x):
    first = 12 * x**3
    second = 4 * x
    third = 7
    return first + second + third
