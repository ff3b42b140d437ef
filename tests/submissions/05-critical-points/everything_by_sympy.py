# expect: a=passed b=passed c=passed d=passed e=passed
import numpy as np
import sympy as sp
from tutor.lab import plot
x = sp.symbols("x", real=True)
F = sp.expand((x-1)**4)
f, f_prime, f_double_prime = (sp.lambdify(x, sp.diff(F, x, k) if k else F) for k in range(3))
critical_points = sp.solve(sp.diff(F, x), x)
second_derivative_test = "inconclusive" if sp.diff(F, x, 2).subs(x, 1) == 0 else "local minimum"
sign_left = sp.sign(sp.diff(F, x).subs(x, 0)); sign_right = sp.sign(sp.diff(F, x).subs(x, 2))
critical_point_kind = "local  minimum"
global_min = [(c, F.subs(x, c)) for c in critical_points]
global_max = np.array([[-1, 16], [3, 16]])
X = np.linspace(-1, 3, 300)
plot(X, f(X), f_prime(X), f_double_prime(X), np.sin)
