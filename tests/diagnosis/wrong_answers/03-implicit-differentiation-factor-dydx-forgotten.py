# exercise: 03-implicit-differentiation part: a
# mistake: Forgot the factor dy/dx and returned the sum of the two differentiated terms.
# accept: implicit-differentiation-dy-missing
def dydx_ellipse(x, y):
    return x / 2 + 2 * y / 9
