# must not: handle page faults of its own
# held by: network and processes
import ctypes, platform
if ctypes.CDLL(None).syscall(323 if platform.machine() == "x86_64" else 282, 1) >= 0:
    print(ACHIEVED)
