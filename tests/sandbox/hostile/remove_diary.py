# must not: remove a file of the user
import os
os.remove(DIARY)
print(ACHIEVED)
