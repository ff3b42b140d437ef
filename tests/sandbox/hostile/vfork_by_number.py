# must not: start a process by the number of the call
# held by: network and processes
import ctypes, os, platform
SIGCHLD, clone = 17, 56 if platform.machine() == "x86_64" else 220
child = ctypes.CDLL(None).syscall(clone, SIGCHLD, 0, 0, 0, 0)
if child == 0:
    os._exit(0)
if child > 0:
    print(ACHIEVED)
