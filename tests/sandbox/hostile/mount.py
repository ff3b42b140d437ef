# must not: mount a folder over another
import ctypes
if ctypes.CDLL(None).mount(b"none", HOME.encode(), b"tmpfs", 0, None) == 0:
    print(ACHIEVED)
