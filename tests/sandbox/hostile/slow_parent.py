# must not: change the priority of the tutor
# held by: network and processes
import os
os.setpriority(os.PRIO_PROCESS, TUTOR, os.getpriority(os.PRIO_PROCESS, TUTOR))
print(ACHIEVED)
