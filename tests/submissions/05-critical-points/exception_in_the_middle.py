# expect: a=todo b=todo c=passed d=todo e=todo error=exception
# why: an assertion of the learner's fails before the last part; stubs of three kinds before it
import numpy as np

from tutor.lab import plot


def f(x):
    return (x - 1)**4


def f_prime(x):
    return None


f_double_prime = lambda x: None
second_derivative_test = "inconclusive"
sign_left, sign_right = -1, 1
critical_point_kind = "local minimum"
global_min = [(1, f(1))]

assert f(3) == 15

global_max = [(-1, 16), (3, 16)]
x = np.linspace(-0.5, 2.5, 200)
plot(x, f)
