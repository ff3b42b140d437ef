# must not: start threads without end
import threading, time
for number in range(2000):
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
