# must not: be a process that does not end with the tutor
# held by: ends with the tutor
import ctypes
signal = ctypes.c_int(-1)
PR_GET_PDEATHSIG = 2
if ctypes.CDLL(None).prctl(PR_GET_PDEATHSIG, ctypes.byref(signal), 0, 0, 0) == 0 and signal.value == 0:
    print(ACHIEVED)
