# must not: change when a file of the user was written
# held by: network and processes
import os
os.utime(DIARY, (0, 0))
print(ACHIEVED)
