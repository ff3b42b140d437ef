# exercise: 03-implicit-differentiation part: a
# mistake: Differentiated x**2/4 to x/2 but y**2/9 to y/9, so a factor 2 is left over.
# accept: implicit-square-not-differentiated, half-factor, number-slip
def dydx_ellipse(x, y):
    return -(x / 2) / (y / 9)
