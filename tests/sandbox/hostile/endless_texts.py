# must not: answer by a text without end, and by an array of texts beyond all memory
import numpy as np

class Text(str):
    def __iter__(self):
        while True:
            yield "1"

f_prime = lambda x: Text("1")
g_prime = lambda x: np.broadcast_to(np.array("1.0"), (10**12,))
h_prime = lambda x: np.broadcast_to(np.array(None, dtype=object), (10**12,))
