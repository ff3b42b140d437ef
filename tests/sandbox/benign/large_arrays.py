# must pass: it needs large arrays
import numpy as np
assert (np.ones((600, 600)) @ np.ones((600, 600)))[0, 0] == 600
