# exercise: 01-basic-rules part: c
# mistake: Divided the derivative of the numerator by the derivative of the denominator.
# accept: quotient-rule-as-quotient-of-derivatives
def h_prime(x):
    return 2 * x / 1
