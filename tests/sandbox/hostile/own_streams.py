# must not: pass by streams of its own
import io, os, sys

class Stream(io.TextIOBase):
    def write(self, text):
        raise SystemExit(text)

    def flush(self):
        while True:
            pass

sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = Stream()
sys.excepthook = sys.unraisablehook = sys.displayhook = lambda *_: os._exit(0)
f_prime = g_prime = h_prime = lambda x: print(x) or 1.0
