# must not: ask for an array larger than any memory
import numpy as np
x = np.ones((10**5, 10**6))
print(ACHIEVED)
