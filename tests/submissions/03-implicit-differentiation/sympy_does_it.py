# expect: a=passed b=passed c=passed d=passed
# why: implicit differentiation by sympy, exact sympy numbers as values and points
import sympy as sp

x, y = sp.symbols("x y", real=True)
curve = x**2/4 + y**2/9 - 1
slope = sp.idiff(curve, y, x)
dydx_ellipse = sp.lambdify((x, y), slope, "numpy")
slope_at_point = slope.subs({x: 1, y: 3*sp.sqrt(3)/2})
upper = max(sp.solve(curve, y), key=lambda root: root.subs(x, 0))
y_upper = sp.lambdify(x, upper, "numpy")
numerical_slope = sp.Float(y_upper(1 + 1e-6) - y_upper(1 - 1e-6))/sp.Rational(2, 10**6)
horizontal_tangents = sp.solve([curve, slope*y], [x, y])
