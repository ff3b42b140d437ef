# must not: signal the process that started it
import os, signal
os.kill(os.getppid(), signal.SIGCONT)
print(ACHIEVED)
