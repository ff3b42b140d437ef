# exercise: 05-critical-points part: e
# mistake: Drew the curves on [0, 2] only.
# accept: none
import numpy as np
from tutor.lab import plot

x = np.linspace(0, 2, 200)
plot(x, (x - 1) ** 4, 4 * (x - 1) ** 3, 12 * (x - 1) ** 2)
