# exercise: 05-critical-points part: b
# mistake: Concluded a local minimum although f'' is 0 there and the test says nothing.
# accept: inconclusive-read-as-minimum
def f_double_prime(x):
    return 12 * (x - 1) ** 2

second_derivative_test = "local minimum"
