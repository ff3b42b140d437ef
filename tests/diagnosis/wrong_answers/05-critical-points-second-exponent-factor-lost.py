# exercise: 05-critical-points part: b
# mistake: Differentiated 4(x-1)**3 to 4(x-1)**2: the exponent 3 was not multiplied.
# accept: power-rule-coefficient-missing, constant-factor-dropped, half-factor, factor-missing
def f_double_prime(x):
    return 4 * (x - 1) ** 2

second_derivative_test = "inconclusive"
