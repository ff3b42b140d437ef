# must not: list the processes of this computer
# held by: files
import os
print(ACHIEVED, len(os.listdir("/proc")))
