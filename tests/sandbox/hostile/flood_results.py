# must not: send results without end
import os, stat
for number in range(3, 64):
    try:
        while stat.S_ISFIFO(os.fstat(number).st_mode):
            os.write(number, b"\x00\x00\x00\x02{}" * 1000)
    except OSError:
        pass
