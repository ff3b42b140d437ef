# expect: a=passed b=passed c=passed d=passed e=passed
# why: complex step, np.poly1d, Decimals; a value alone is a list of one; a dict's keys are the points; near values are the points
from decimal import Decimal

import numpy as np

from tutor.lab import plot


def f(x):
    return x**4 - 4*x**3 + 6*x**2 - 4*x + 1


def f_prime(x):
    return np.imag(f(x + 1e-30j))/1e-30


polynomial = np.poly1d([1, -4, 6, -4, 1])
f_double_prime = polynomial.deriv(2)

critical_points = 1.0000001
second_derivative_test = "inconclusive"
sign_left, sign_right = Decimal("-1"), Decimal("1.0")
critical_point_kind = "local minimum"
global_min = {(Decimal(1), 1e-9): "the critical point"}
global_max = zip([-1, 3, 3.0], map(polynomial, [-1, 3, 3.0]))

grid = np.linspace(-0.5, 2.5, 64)
plot(grid, polynomial(grid), f_prime, polynomial.deriv(2)(grid), np.ones_like, log="")
