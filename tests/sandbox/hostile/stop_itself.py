# must not: stop, and be waited for
import os, signal
os.kill(os.getpid(), signal.SIGSTOP)
