# must not: rename a file of the user
import os
os.rename(DIARY, DIARY + ".old")
print(ACHIEVED)
