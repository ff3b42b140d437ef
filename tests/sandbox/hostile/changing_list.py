# must not: pass by a list that has other numbers each time it is gone through
class Answer(list):
    gone = 0

    def __iter__(self):
        Answer.gone += 1
        return iter([float(Answer.gone)] * 64)

    __len__ = lambda self: 10**9
    __bool__ = lambda self: 1 / 0
    __repr__ = lambda self: "1" * 10**8

f_prime = g_prime = h_prime = lambda x: Answer()
