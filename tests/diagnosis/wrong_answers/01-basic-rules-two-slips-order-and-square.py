# exercise: 01-basic-rules part: c
# mistake: Two slips: the quotient rule the wrong way round, and the denominator not squared.
# accept: none, quotient-rule-order-swapped, quotient-rule-denominator-not-squared
def h_prime(x):
    return ((x**2 + 1) - 2 * x * (x - 1)) / (x - 1)
