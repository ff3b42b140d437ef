# must not: pass by a mapping that has every key
from collections.abc import Mapping

@Mapping.register
class Everything:
    __getitem__ = lambda self, key: 1.0
    __contains__ = lambda self, key: True
    __len__ = lambda self: 1

    def items(self):
        while True:
            yield Everything(), Everything()

f_prime = g_prime = h_prime = lambda x: Everything()
