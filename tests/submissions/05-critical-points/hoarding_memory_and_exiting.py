# expect: a=passed b=passed c=passed d=wrong e=passed
# why: a thread at work, a caught MemoryError, sys.exit at the end: none of them changes a verdict
import sys
import threading
import time

import numpy as np

from tutor.lab import plot


def f_prime(x):
    return 4*(x - 1)**3


def f_double_prime(x):
    return 12*(x - 1)**2


try:
    everything = bytearray(1 << 55)
except MemoryError:
    print("a little less, then")

critical_points = [1]
second_derivative_test = "inconclusive"
sign_left, sign_right = -1, 1
critical_point_kind = "local minimum"
global_min = [(1, 1)]
global_max = [(-1, 16), (3, 16)]


def watch():
    while True:
        time.sleep(0.01)


threading.Thread(target=watch, daemon=True).start()
x = np.linspace(-0.5, 2.5, 200)
plot(x, (x - 1)**4, f_prime, f_double_prime)
sys.exit(3)
