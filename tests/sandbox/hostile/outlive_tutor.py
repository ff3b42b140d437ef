# must not: outlive the tutor
import ctypes
libc = ctypes.CDLL(None)
signal = ctypes.c_int(-1)
PR_SET_PDEATHSIG, PR_GET_PDEATHSIG = 1, 2
libc.prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0)
if libc.prctl(PR_GET_PDEATHSIG, ctypes.byref(signal), 0, 0, 0) == 0 and signal.value == 0:
    print(ACHIEVED)
