# must not: reach a file of the user through a symbolic link
import os
os.symlink(DIARY, "link")
print(ACHIEVED, open("link").read())
