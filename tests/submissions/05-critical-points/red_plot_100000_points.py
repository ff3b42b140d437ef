# expect: a=passed b=todo c=todo d=todo e=passed
# why: a fine grid is an honest plot; the three curves were drawn, and part a has nothing to do with it
import numpy as np

from tutor.lab import plot

def f(x):
    return x**4 - 4 * x**3 + 6 * x**2 - 4 * x + 1


def f_prime(x):
    return 4 * (x - 1) ** 3


critical_points = [1]
x = np.linspace(-0.5, 2.5, 100_000)
plot(x, f, f_prime, lambda t: 12 * (t - 1) ** 2)
