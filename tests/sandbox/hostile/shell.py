# must not: start a shell
import os
if os.system("exit 0") == 0:
    print(ACHIEVED)
