# must pass: it checks itself with SymPy
import sympy
x = sympy.Symbol("x")
assert sympy.diff(3 * x**4) == 12 * x**3
