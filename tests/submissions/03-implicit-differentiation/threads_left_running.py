# expect: a=passed b=passed c=passed d=passed
# why: a thread left running is ended and is no error
import threading
import time

import numpy as np

from tutor.lab import centered_diff


def tick():
    while True:
        time.sleep(0.05)


threading.Thread(target=tick).start()
threading.Thread(target=tick, daemon=True).start()


def dydx_ellipse(x, y):
    return np.divide(-9*x, 4*y)


slope_at_point = dydx_ellipse(1, 1.5*np.sqrt(3))


def y_upper(x):
    return 3*np.sqrt(1 - x**2/4)


numerical_slope = centered_diff(y_upper, 1.0)
horizontal_tangents = [(0, 3), (0, -3)]
