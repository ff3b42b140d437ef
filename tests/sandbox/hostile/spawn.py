# must not: start a program by posix_spawn
import os
os.posix_spawn("/bin/true", ["true"], {})
print(ACHIEVED)
