# must not: pass by values that are equal to everything
class Equal:
    __eq__ = __le__ = __ge__ = __lt__ = __gt__ = lambda *_: True
    __sub__ = __rsub__ = __abs__ = __mul__ = __rmul__ = lambda self, *_: self
    __float__ = lambda self: 0.0
    __array__ = lambda self, *_, **__: self
    __hash__ = None

f_prime = g_prime = h_prime = lambda x: Equal()
