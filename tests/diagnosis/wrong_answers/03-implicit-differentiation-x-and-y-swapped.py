# exercise: 03-implicit-differentiation part: a
# mistake: Exchanged x and y in the result.
# accept: symbol-swapped, variable-swapped, coordinates-swapped
dydx_ellipse = lambda x, y: -9 * y / (4 * x)
