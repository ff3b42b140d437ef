# must not: give a file of the user a second name
import os
os.link(DIARY, "link")
print(ACHIEVED)
