# must not: confuse the tutor by a result nested without end
import json, os, stat, struct

def frame(message):
    body = json.dumps(message).encode()
    return struct.pack(">I", len(body)) + body

def send(*messages):
    for number in range(1, 20):
        try:
            if stat.S_ISFIFO(os.fstat(number).st_mode):
                os.write(number, b"".join(map(frame, messages)))
        except OSError:
            pass

body = b"[" * 1_000_000
for number in range(3, 20):
    try:
        if stat.S_ISFIFO(os.fstat(number).st_mode):
            os.write(number, struct.pack(">I", len(body)) + body)
    except OSError:
        pass
