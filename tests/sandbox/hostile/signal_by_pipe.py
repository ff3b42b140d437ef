# must not: have the tutor signalled when data arrives
# held by: network and processes
import fcntl, os
fcntl.fcntl(os.pipe()[0], fcntl.F_SETOWN, TUTOR)
print(ACHIEVED)
