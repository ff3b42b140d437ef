# must not: see the names of files that the user makes
# held by: network and processes
import ctypes, os
libc = ctypes.CDLL(None)
watch = libc.inotify_init()
if watch >= 0 and libc.inotify_add_watch(watch, HOME.encode(), 0x3FF) >= 0:
    print(ACHIEVED)
