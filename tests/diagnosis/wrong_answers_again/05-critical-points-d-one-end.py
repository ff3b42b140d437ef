# exercise: 05-critical-points part: d
# mistake: only the right end
# accept: solution-missing
"""5 · Critical points and extrema of f(x) = (x − 1)**4, multiplied out.

Replace each `...` by your answer.
"""

import numpy as np

from tutor.lab import centered_diff, check_close, check_true, plot


def f(x):
    return x**4 - 4 * x**3 + 6 * x**2 - 4 * x + 1


# a · Critical points: f'(x), for floats and arrays;
# and the list of all x with f'(x) = 0
def f_prime(x):
    ...


critical_points = ...

# To check yourself, uncomment:
# check_close("f_prime at 2", f_prime(2.0), centered_diff(f, 2.0), 1e-6)
# for c in critical_points:
#     check_true("f is level there", abs(f_prime(c)) < 1e-9)


# b · The second derivative test: f''(x), and what the test says:
# "local minimum", "local maximum" or "inconclusive"
def f_double_prime(x):
    ...


second_derivative_test = ...

# slope = centered_diff(f_prime, 2.0)
# check_close("f_double_prime at 2", f_double_prime(2.0), slope, 1e-6)


# c · The first derivative test: the sign of f' on either side, -1 or 1;
# and the kind: "local minimum", "local maximum" or "neither"
sign_left = ...
sign_right = ...
critical_point_kind = ...

# c = critical_points[0]
# check_close("sign_left", np.sign(f_prime(c - 0.1)), sign_left)
# check_close("sign_right", np.sign(f_prime(c + 0.1)), sign_right)


# d · Global extrema on [-1, 3]: lists of points (x, f(x))
global_min = [(1, 0)]
global_max = [(3, 16)]

# lowest, highest = global_min[0][1], global_max[0][1]
# y = f(np.linspace(-1, 3, 401))
# check_true("nothing is lower", np.all(y >= lowest - 1e-9))
# check_true("nothing is higher", np.all(y <= highest + 1e-9))


# e · A picture of all three: f, f' and f'' on [-0.5, 2.5].
# Replace these lines by your own; for a sine and its derivative they are:
# x = np.linspace(0, 2 * np.pi, 200)
# plot(x, np.sin, np.cos, labels=["sin", "cos"], title="A sine")
