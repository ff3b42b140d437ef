# must not: empty a file of the user
import os
os.truncate(DIARY, 0)
print(ACHIEVED)
