# must not: ask the system for its users
# held by: files
import pwd
if len(pwd.getpwall()) > 1:
    print(ACHIEVED)
