# exercise: 01-basic-rules part: a
# mistake: The exponents came down as factors but the powers themselves were left as they were.
# accept: power-rule-exponent-not-reduced
def f_prime(x):
    return 12 * x**4 - 4 * x**2 + 7 * x
