# must not: start a process past Python
# held by: network and processes
import ctypes, os, time
child = ctypes.CDLL(None).fork()
if child == 0:
    time.sleep(1)
    os._exit(0)
if child > 0:
    print(ACHIEVED)
