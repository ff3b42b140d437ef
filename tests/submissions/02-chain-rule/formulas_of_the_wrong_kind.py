# expect: a=wrong b=wrong c=wrong d=wrong
# why: functions, sympy expressions and lists where a formula in quotes is wanted; a constant outer function
import numpy as np
import sympy

p_prime = lambda x: 3*x**2*np.cos(x**3)
q_prime = lambda x: -np.tan(x)
r_prime = lambda x: -x*np.exp(-x**2/2)
s_prime = lambda x: 20*x*(1 + x**2)**9

p_outer = np.sin
p_inner = lambda x: x**3
u, x = sympy.symbols("u x")
q_outer = sympy.log(u)
q_inner = sympy.cos(x)
r_outer = ["exp(u)"]
r_inner = ["-x^2/2"]
s_outer = 10
s_inner = "1 + x^2"
