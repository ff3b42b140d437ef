# must not: open a connection past Python
# held by: network and processes
import ctypes, platform
libc = ctypes.CDLL(None)
AF_INET, SOCK_STREAM = 2, 1
if libc.syscall(41 if platform.machine() == "x86_64" else 198, AF_INET, SOCK_STREAM, 0) >= 0:
    print(ACHIEVED)
