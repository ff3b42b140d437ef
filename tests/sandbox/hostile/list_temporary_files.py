# must not: look at other temporary files
# held by: files
import os
print(ACHIEVED, os.listdir(os.path.dirname(os.getcwd())))
