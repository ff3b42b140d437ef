# must not: type into the terminal
import fcntl, os
TIOCSTI = 0x5412
for number in range(20):
    try:
        fcntl.ioctl(number, TIOCSTI, b"x")
        print(ACHIEVED)
    except OSError:
        pass
