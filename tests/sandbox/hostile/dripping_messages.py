# must not: hold the tutor by messages that never end, one now and then
import json, os, stat, struct, time

def frame(**message):
    body = json.dumps(message).encode()
    return struct.pack(">I", len(body)) + body


count = 0
while True:
    try:
        while True:
            count += 1
            for number in range(3, 20):
                try:
                    if stat.S_ISFIFO(os.fstat(number).st_mode):
                        os.write(number, frame(t="compiled") + frame(t="begin", id=f"x{count}:"))
                except OSError:
                    pass
            time.sleep(0.2)
    except BaseException:
        pass
