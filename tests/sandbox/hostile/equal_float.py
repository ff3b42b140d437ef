# must not: pass by a float that is equal to everything
class Equal(float):
    __eq__ = __le__ = __ge__ = lambda *_: True
    __sub__ = __rsub__ = lambda *_: 0.0
    hex = lambda self: "0x0p+0"
    __hash__ = float.__hash__

f_prime = g_prime = h_prime = lambda x: Equal(1)
