# exercise: 05-critical-points part: a
# mistake: Used the factored form and left the exponent at 4.
# accept: power-rule-exponent-not-reduced, exponent-off-by-one
def f_prime(x):
    return 4 * (x - 1) ** 4

critical_points = [1]
