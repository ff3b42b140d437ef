# exercise: 03-implicit-differentiation part: a
# mistake: Lost the minus when bringing the x term to the other side.
# accept: sign-flipped, sign-slip
def dydx_ellipse(x, y):
    return 9 * x / (4 * y)
