# must not: hold the tutor by a handle
# held by: network and processes
import os
os.pidfd_open(TUTOR)
print(ACHIEVED)
