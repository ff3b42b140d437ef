# expect: a=passed b=passed c=passed d=passed
# why: equal formulas in roundabout forms, the roots from sympy, the names bound under __main__
import numpy as np
import sympy as sp


def f(x):
    return x**3 - x


if __name__ == "__main__":
    z = sp.symbols("z")
    proof_a = {"function": "2*sin(t/2)*cos(t/2)", "derivative_at_c": "cos(c/2)**2 - sin(c/2)**2", "bound": "sqrt(1)"}
    proof_b = {
        "function": "2*ln(sqrt(t))",
        "derivative_at_c": "1/(2*c) + 1/(2*c)",
        "bound": "(x + y + abs(x - y))/(2*x*y)",
    }
    secant_slope = sp.Rational(f(sp.Integer(2)) - f(sp.Integer(-2)), 4)
    c_values = sp.solve(sp.diff(f(z), z) - secant_slope, z)
    proof_d = {"apply_to": "f'", "derivative_at_c": "f''(c)", "bound": "L"}
    L = sp.diff(z**2, z, 2)
    lhs = sp.Abs(2 * 1 - 2 * 3)
    rhs = L * sp.Abs(sp.Integer(1) - 3)
