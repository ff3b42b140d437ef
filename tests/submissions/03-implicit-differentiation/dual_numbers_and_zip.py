# expect: a=passed b=passed c=passed d=passed
# why: dual numbers on the level function, a complex step on the upper half, points from zip, all under the main guard
import cmath
from collections import namedtuple

import numpy as np


class Dual:
    def __init__(self, v, d):
        self.v, self.d = v, d

    def __mul__(self, other):
        return Dual(self.v*other.v, self.v*other.d + self.d*other.v)

    def __add__(self, other):
        return Dual(self.v + other.v, self.d + other.d)

    def over(self, number):
        return Dual(self.v/number, self.d/number)


def level(x, y):
    return (x*x).over(4) + (y*y).over(9)


if __name__ == "__main__":
    def dydx_ellipse(x, y):
        zero, one = 0*x, 0*x + 1
        return -level(Dual(x, one), Dual(y, zero)).d/level(Dual(x, zero), Dual(y, one)).d

    slope_at_point = -1.5*1/np.sqrt(4 - 1)

    def y_upper(t):
        return np.sqrt(9.0)*np.cos(np.arcsin(t/2))

    numerical_slope = (3*cmath.sqrt(1 - (1 + 1e-20j)**2/4)).imag/1e-20
    Point = namedtuple("Point", "x y")
    horizontal_tangents = map(Point, [0, 0], [3, -3])
