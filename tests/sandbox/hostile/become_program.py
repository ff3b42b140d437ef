# must not: become another program
import os, sys
os.execv(sys.executable, [sys.executable, "-S", "-c", f"print({ACHIEVED!r})"])
