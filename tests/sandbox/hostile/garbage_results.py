# must not: confuse the tutor by garbage
import os, stat
for number in range(3, 20):
    try:
        if stat.S_ISFIFO(os.fstat(number).st_mode):
            os.write(number, b"\xff" * 64)
    except OSError:
        pass
