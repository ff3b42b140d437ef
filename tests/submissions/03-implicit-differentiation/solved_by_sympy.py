# expect: a=passed b=passed c=passed d=passed
import numpy as np
import sympy as sp
x, y = sp.symbols("x y")
F = x**2/4 + y**2/9 - 1
dydx_ellipse = sp.lambdify((x, y), -sp.diff(F, x)/sp.diff(F, y))
slope_at_point = dydx_ellipse(1, 3*sp.sqrt(3)/2)
upper = [s for s in sp.solve(F, y) if s.subs(x, 0) > 0][0]
y_upper = sp.lambdify(x, upper, "numpy")
numerical_slope = (y_upper(1.00001) - y_upper(0.99999))/(1.00001 - 0.99999)
horizontal_tangents = sp.solve([F, sp.diff(F, x)], [x, y])
