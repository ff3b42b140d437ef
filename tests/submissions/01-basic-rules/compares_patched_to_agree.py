# expect: a=wrong b=passed c=wrong
# why: patched comparisons and helpers in the learner's process make no wrong answer right and no right one wrong
import builtins
import math

import numpy as np

import tutor.lab

yes = lambda *args, **kwargs: True
np.allclose = np.array_equal = np.isclose = math.isclose = yes
np.testing.assert_allclose = lambda *args, **kwargs: None
tutor.lab.check_close = tutor.lab.check = tutor.lab.check_true = yes
builtins.all = yes


def f_prime(x):
    return 12*x**3 - 4*x


def g_prime(x):
    return np.exp(x)*(1/(2*np.sqrt(x)) + np.sqrt(x))


class Agreeable(float):
    __eq__ = __le__ = __lt__ = __ge__ = __gt__ = lambda self, other: True
    __sub__ = __rsub__ = lambda self, other: 0.0
    __abs__ = lambda self: 0.0
    __hash__ = None


def h_prime(x):
    if np.ndim(x):
        return [Agreeable(0.0) for t in x]
    return Agreeable(0.0)
