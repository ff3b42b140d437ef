# must not: leave a thread running
import threading, time

def tick():
    while True:
        time.sleep(0.01)

threading.Thread(target=tick).start()
threading.Thread(target=tick, daemon=True).start()
