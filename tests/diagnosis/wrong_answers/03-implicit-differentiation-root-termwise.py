# exercise: 03-implicit-differentiation part: c
# mistake: Took the root of each term: sqrt(1 - x**2/4) became 1 - x/2.
# accept: power-of-sum-distributed, function-of-sum-distributed
def y_upper(x):
    return 3 * (1 - x / 2)
