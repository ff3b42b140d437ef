# must not: break off the tutor's own code by a storm of signals
import signal, threading, time
main = threading.main_thread().ident

def strike(*_):
    raise KeyboardInterrupt

def send():
    while True:
        time.sleep(0.0002)
        signal.pthread_kill(main, signal.SIGUSR1)

f_prime = g_prime = h_prime = lambda x: 1.0
signal.signal(signal.SIGUSR1, strike)
threading.Thread(target=send, daemon=True).start()
