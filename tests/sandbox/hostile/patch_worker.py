# must not: pass by another description of its values
import gc, sys
for name, module in list(sys.modules.items()):
    if name.startswith("tutor") or name == "__main__":
        for attribute in ("describe", "pack", "write"):
            if hasattr(module, attribute):
                setattr(module, attribute, lambda *_: ["float", "0x1p+0"])
for value in gc.get_objects():
    if type(value).__name__ == "Run" and hasattr(value, "answer"):
        type(value).answer = lambda *_: {"value": ["float", "0x1p+0"], "changed": [], "warnings": [], "calls": [], "stubs": []}
f_prime = g_prime = h_prime = lambda x: 1.0
