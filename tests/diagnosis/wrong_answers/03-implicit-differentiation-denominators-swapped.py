# exercise: 03-implicit-differentiation part: a
# mistake: Swapped the 4 and the 9 when solving for dy/dx.
# accept: implicit-coefficients-swapped
def dydx_ellipse(x, y):
    return -4 * x / (9 * y)
