# exercise: 01-basic-rules part: c
# mistake: Put a plus between the two terms of the quotient rule.
# accept: quotient-rule-plus
def h_prime(x):
    return (2 * x * (x - 1) + (x**2 + 1)) / (x - 1) ** 2
