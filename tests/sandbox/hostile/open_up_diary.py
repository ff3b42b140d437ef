# must not: let everybody read a file of the user
# held by: network and processes
import os
os.chmod(DIARY, 0o777)
print(ACHIEVED)
