# expect: a=wrong b=wrong c=wrong d=wrong
# why: objects that call themselves equal to everything are no answers
import numpy as np


class Anything:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __hash__(self):
        return hash((0, 3))

    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __abs__(self):
        return 0.0


class Zero(float):
    __eq__ = Anything.__eq__
    __ne__ = Anything.__ne__
    __hash__ = float.__hash__
    __sub__ = __rsub__ = Anything.__sub__


class Matching(np.ndarray):
    def __eq__(self, other):
        return np.ones(self.shape, dtype=bool)

    def __sub__(self, other):
        return np.zeros(self.shape)

    __rsub__ = __sub__


def dydx_ellipse(x, y):
    return np.zeros(np.shape(x)).view(Matching)


slope_at_point = Zero(0)
y_upper = lambda x: Anything()
numerical_slope = Anything()
horizontal_tangents = [Anything(), Anything()]
