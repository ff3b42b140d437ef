# expect: a=wrong b=wrong c=wrong d=wrong
import numpy as np
p_prime = lambda x: 3*x**2*np.cos(x**3)
p_outer, p_inner = "sin(u^3)", "x"
q_prime = lambda x: -np.tan(x)
q_outer, q_inner = "u", "ln(cos(x))"
r_prime = lambda x: -x*np.exp(-x*x/2)
r_outer, r_inner = "exp(-u^2/2)", "-x"
s_prime = lambda x: 20*x*(1+x**2)**9
s_outer, s_inner = "2u - 1", "((1+x^2)^10 + 1)/2"
