# must not: list the user's home folder
# held by: files
import os
print(ACHIEVED, os.listdir(HOME))
