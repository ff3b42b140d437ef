# must not: leave the session in which it can be found
import ctypes, os
os.setpgid(0, 0) if os.getpgid(0) != os.getpid() else os.setsid()
print(ACHIEVED)
