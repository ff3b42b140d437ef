# must not: starve the questions by a thread that never gives way
import sys, threading
f_prime = g_prime = h_prime = lambda x: 1.0

def hold():
    while True:
        pass

sys.setswitchinterval(1000)
threading.Thread(target=hold, daemon=True).start()
