# must not: leave a process behind
# held by: network and processes
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(8)
    os._exit(0)
print(ACHIEVED)
