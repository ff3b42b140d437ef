# must not: start a program by what NumPy unpickles
import io, pickle, subprocess
import numpy as np

class Bomb:
    def __reduce__(self):
        return subprocess.check_output, (["/bin/echo", "started"],)

file = io.BytesIO()
np.save(file, np.array([Bomb()], dtype=object), allow_pickle=True)
file.seek(0)
if b"started" in np.load(file, allow_pickle=True).tolist()[0]:
    print(ACHIEVED)
