# must not: make a world of its own
import ctypes
CLONE_NEWUSER = 0x10000000
if ctypes.CDLL(None).unshare(CLONE_NEWUSER) == 0:
    print(ACHIEVED)
