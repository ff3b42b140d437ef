# must not: read a file of the user through NumPy's own reader
# held by: files
import numpy as np
if len(np.fromfile(DIARY, dtype="u1")):
    print(ACHIEVED)
