# expect: a=passed b=passed c=passed d=passed
# why: -F_x/F_y by complex steps is exact; a callable object; Decimal and Fraction values; a set from a product
from decimal import Decimal
from fractions import Fraction
from itertools import product

import numpy as np


def F(x, y):
    return x**2/4 + y**2/9 - 1


def dydx_ellipse(x, y):
    step = 1e-40
    F_x = F(x + step*1j, y).imag/step
    F_y = F(x, y + step*1j).imag/step
    return -F_x/F_y


slope_at_point = -Decimal(3).sqrt()/2


class UpperHalf:
    a, b = 2.0, 3.0

    def __call__(self, x):
        return self.b*np.sqrt(1 - (x/self.a)**2)


y_upper = UpperHalf()
numerical_slope = Fraction(float(y_upper(1.0001) - y_upper(0.9999)))/Fraction(2, 10000)
horizontal_tangents = set(product([0], [3, -3]))
