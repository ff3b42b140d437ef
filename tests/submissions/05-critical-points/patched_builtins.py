# expect: a=wrong b=wrong c=wrong d=wrong e=wrong
# why: patched builtins and objects equal to everything make nothing right; the plot shows a flat line
import builtins

import numpy as np

from tutor.lab import plot

plot(np.linspace(-0.5, 2.5, 200), lambda x: 0*x)
builtins.abs = lambda value: 0.0
builtins.all = builtins.any = lambda values: True
np.isclose = np.allclose = np.array_equal = lambda *args, **kwargs: True


class Chameleon(float):
    __eq__ = lambda self, other: True
    __ne__ = lambda self, other: False
    __lt__ = __gt__ = __ne__
    __le__ = __ge__ = __eq__
    __hash__ = float.__hash__


def f_prime(x):
    return 0*x


f_double_prime = f_prime
critical_points = [Chameleon(7)]
second_derivative_test = type("Word", (str,), {"__eq__": lambda self, other: True, "__hash__": str.__hash__})("maybe")
sign_left = sign_right = Chameleon(0)
critical_point_kind = second_derivative_test
global_min = [(Chameleon(7), Chameleon(7))]
global_max = global_min
