# must not: hold more files open than there may be
# held by: open files
hoard = [open("/dev/null") for _ in range(200)]
print(ACHIEVED)
