# must not: have the tutor load what it pickled
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

send({"t": "outcome", "id": "a0:number:0", "value": ["pickle", "gASVBAAAAAAAAABLAS4="]})
send({"t": "outcome", "id": "a0:number:0", "value": ["array", "|O", [1], "AAAAAAAAAAA="]})
