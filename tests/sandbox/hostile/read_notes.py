# must not: read what is noted beside a file of the user
# held by: network and processes
import errno, os
try:
    os.listxattr(DIARY)
    print(ACHIEVED)
except OSError as error:
    if error.errno != errno.EPERM:
        print(ACHIEVED)
