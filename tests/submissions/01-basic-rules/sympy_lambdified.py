# expect: a=passed b=passed c=passed
# why: sympy may be used in answers; lambdified derivatives are exact
import sympy as sp

t = sp.symbols("t", positive=True)
f_prime = sp.lambdify(t, sp.diff(3*t**4 - 2*t**2 + 7*t - 1, t), "numpy")
g_prime = sp.lambdify([t], sp.simplify(sp.diff(sp.sqrt(t)*sp.exp(t), t)), "numpy")
h_prime = sp.lambdify(t, sp.together(sp.diff((t**2 + 1)/(t - 1), t)), "numpy")
