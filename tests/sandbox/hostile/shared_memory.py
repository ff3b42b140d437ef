# must not: leave something in shared memory
# held by: files
open("/dev/shm/tutor-hostile", "w").write("here")
print(ACHIEVED)
