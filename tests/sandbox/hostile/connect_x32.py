# must not: open a socket by the second numbers of the processor
import ctypes, platform
if platform.machine() == "x86_64" and ctypes.CDLL(None).syscall(41 | 0x40000000, 2, 1, 0) >= 0:
    print(ACHIEVED)
