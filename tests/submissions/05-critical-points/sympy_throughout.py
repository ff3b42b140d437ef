# expect: a=passed b=passed c=passed d=passed e=passed
# why: sympy's numbers and sets are values and points; x falls in the plot; extra curves
import numpy as np
import sympy as sp

from tutor.lab import plot

t = sp.symbols("t", real=True)
expression = t**4 - 4*t**3 + 6*t**2 - 4*t + 1
f = sp.lambdify(t, expression, "numpy")
f_prime = sp.lambdify(t, sp.factor(sp.diff(expression, t)), "numpy")
f_double_prime = sp.lambdify(t, sp.diff(expression, t, 2), "numpy")

critical_points = sp.solveset(sp.diff(expression, t), t, sp.S.Reals)
second_derivative_test = "inconclusive" if sp.diff(expression, t, 2).subs(t, 1) == 0 else "local minimum"
sign_left = sp.sign(sp.diff(expression, t).subs(t, 0))
sign_right = sp.sign(sp.diff(expression, t).subs(t, 2))
critical_point_kind = "local minimum"
global_min = [[sp.Integer(1), sp.Rational(0)]]
global_max = [(end, expression.subs(t, end)) for end in (sp.Integer(-1), sp.Integer(3))]

down = np.linspace(2.5, -0.5, 151)
plot(down, f(down), f_prime(down), f_double_prime(down), 0*down)
