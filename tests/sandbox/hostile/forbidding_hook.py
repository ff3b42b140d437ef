# must not: forbid the tutor's own code by a hook
import sys
f_prime = g_prime = h_prime = lambda x: 1.0

def forbid(event, _):
    if event in ("compile", "exec", "object.__getattr__", "open", "import", "sys._getframe"):
        raise SystemExit(f"{event} is forbidden")

sys.addaudithook(forbid)
