# exercise: 03-implicit-differentiation part: c
# mistake: Two slips: the root was not taken of the bracket, and the minus inside became a plus.
# accept: none, square-root-forgotten
def y_upper(x):
    return 3 * (1 + x**2 / 4)
