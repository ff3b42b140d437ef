# expect: a=passed b=passed c=passed d=passed
import numpy as np
def chain(do, i, di):
    return lambda x: do(i(x))*di(x)
p_prime = chain(np.cos, lambda x: x**3, lambda x: 3*x**2)
q_prime = chain(np.reciprocal, np.cos, lambda x: -np.sin(x))
r_prime = chain(np.exp, lambda x: -x**2/2, np.negative)
s_prime = chain(lambda u: 10*u**9, lambda x: 1 + x**2, lambda x: 2*x)
p_outer = "sin(u/8)"; p_inner = "(2x)^3"
q_outer = "ln(u)/2"; q_inner = "cos(x)^2"
r_outer = "sqrt(u)"; r_inner = "exp(-x**2)"
s_outer = "(u/2)**10"; s_inner = "2 + 2*x**2"
