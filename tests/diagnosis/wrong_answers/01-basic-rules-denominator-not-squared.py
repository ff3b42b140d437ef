# exercise: 01-basic-rules part: c
# mistake: The denominator was not squared.
# accept: quotient-rule-denominator-not-squared
def h_prime(x):
    return (2*x*(x - 1) - (x**2 + 1)) / (x - 1)
