# must not: fill the disk through the watchdog's file
# held by: file size
import os
for number in range(3, 64):
    try:
        while os.path.samestat(os.fstat(number), os.stat(".line")) and os.fstat(number).st_size < 5_000_000:
            os.write(number, bytes(100_000))
    except OSError:
        pass
if os.stat(".line").st_size > 2_000_000:
    print(ACHIEVED)
