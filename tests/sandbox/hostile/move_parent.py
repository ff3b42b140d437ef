# must not: choose the processor of the tutor
# held by: network and processes
import os
os.sched_setaffinity(TUTOR, os.sched_getaffinity(TUTOR))
print(ACHIEVED)
