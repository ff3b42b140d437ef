# must not: run for ever when it is at its end
import atexit, sys, threading

def forever():
    while True:
        pass

atexit.register(forever)
threading._register_atexit(forever)
sys.exit()
