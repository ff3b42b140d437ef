# must not: find out whether it could signal everybody
# held by: network and processes
import os
os.kill(-1, 0)
print(ACHIEVED)
