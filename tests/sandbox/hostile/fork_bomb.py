# must not: start processes
# held by: network and processes
import os, time
for number in range(40):
    if os.fork() == 0:
        time.sleep(5)
        os._exit(0)
    print(ACHIEVED)
