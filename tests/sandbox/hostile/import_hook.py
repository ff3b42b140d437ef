# must not: pass by a hook that imports what it likes
import sys, types

class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        raise SystemExit(name)

sys.meta_path[:] = [Finder]
sys.path_hooks[:] = []
sys.path_importer_cache.clear()
for name in [name for name in sys.modules if name.startswith(("numpy", "json", "tutor"))]:
    sys.modules[name] = types.ModuleType(name)
f_prime = g_prime = h_prime = lambda x: 1.0
