# must not: pass by numbers that lie about their size and their value
class Whole(int):
    bit_length = lambda self: 1
    __int__ = __index__ = __trunc__ = lambda self: self
    __float__ = lambda self: 1.0

class Fickle(float):
    asked = 0

    def __float__(self):
        Fickle.asked += 1
        return float(Fickle.asked)

class Split(complex):
    real = imag = property(lambda self: Hex())

class Hex:
    hex = lambda self: "0x1p+0" * 10**6

f_prime = lambda x: Whole(1 << 300_000)
g_prime = lambda x: Fickle(1)
h_prime = lambda x: Split(1, 1)
