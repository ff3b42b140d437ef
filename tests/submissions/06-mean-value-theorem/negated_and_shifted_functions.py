# expect: a=passed b=passed c=passed d=passed
# why: a function up to sign and constant with its own derivative is right; Fraction, Decimal, NumPy scalars are numbers
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


from decimal import Decimal
from fractions import Fraction

proof_a = dict(function="7 - sin(t)", derivative_at_c="-cos(c)", bound=1)
proof_b = dict(function="-ln(3*t) + 2", derivative_at_c="-1/c", bound="max(1/x, 1/y)")

secant_slope = Fraction(f(2) - f(-2), 4)
c_values = np.roots([3, 0, -1 - 3])

proof_d = dict(apply_to="f′", derivative_at_c="f″(c)", bound="l")
L = np.int64(2)
lhs = Decimal("4")
rhs = Fraction(8, 2)
