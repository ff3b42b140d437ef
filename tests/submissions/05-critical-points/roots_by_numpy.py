# expect: a=wrong b=wrong c=wrong d=wrong e=wrong
# why: np.roots gives complex neighbours of 1; a number for the test; "-" and "+" for signs; x values for points; too narrow a plot
import numpy as np

from tutor.lab import plot

f = np.poly1d([1, -4, 6, -4, 1])
f_prime = f.deriv()
f_double_prime = f.deriv(2)

critical_points = np.roots(f_prime)
second_derivative_test = 0
sign_left, sign_right = "-", "+"
critical_point_kind = "local minimum"
global_min = [1]
global_max = [-1, 3]

x = np.linspace(0, 2, 200)
plot(x, f(x), f_prime(x), f_double_prime(x))
