# must not: trace the tutor
import ctypes
PTRACE_SEIZE, PTRACE_DETACH = 0x4206, 17
libc = ctypes.CDLL(None)
if libc.ptrace(PTRACE_SEIZE, TUTOR, 0, 0) == 0:
    print(ACHIEVED)
