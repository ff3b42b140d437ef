# must not: print without end, past Python's streams
import os
while True:
    os.write(1, b"x" * 65536)
