# must not: take the memory of this computer
# held by: memory
import numpy as np
x = np.empty(1 << 31, np.uint8)
print(ACHIEVED)
