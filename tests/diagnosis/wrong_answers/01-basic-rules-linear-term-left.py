# exercise: 01-basic-rules part: a
# mistake: The linear term 7x was left as it is instead of becoming 7.
# accept: term-not-differentiated, power-rule-exponent-not-reduced
def f_prime(x):
    return 12 * x**3 - 4 * x + 7 * x
