# expect: a=passed b=passed c=passed d=passed
# why: lambdified derivatives; formulas with np. and math. prefixes; two-step decompositions
import sympy
from sympy import Symbol, cos, diff, exp, lambdify, log, sin

X = Symbol("X")
p_prime, q_prime, r_prime, s_prime = (
    lambdify(X, diff(expression, X), modules="numpy")
    for expression in (sin(X**3), log(cos(X)), exp(-X**2/2), (1 + X**2)**10)
)

p_outer = "np.sin(u)"
p_inner = "x*x*x"
q_outer = "np.log(np.sqrt(u))"
q_inner = "np.cos(x)**2"
r_outer = "math.sqrt(u)"
r_inner = "math.exp(-x**2)"
s_outer = "exp(10*u)"
s_inner = "log(1 + x**2)"
