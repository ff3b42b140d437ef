# exercise: 05-critical-points part: e
# mistake: Drew f and f' but not the second derivative.
# accept: none
import numpy as np
from tutor.lab import plot

def f(x):
    return x**4 - 4 * x**3 + 6 * x**2 - 4 * x + 1

x = np.linspace(-0.5, 2.5, 200)
plot(x, f(x), 4 * (x - 1) ** 3, labels=["f", "f'"])
