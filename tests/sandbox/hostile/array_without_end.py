# must not: hang in what an answer does when it is made an array
class Answer:
    def __array__(self, *_, **__):
        return sum(iter(int, 1))

    def __array_ufunc__(self, *_, **__):
        return self

f_prime = lambda x: Answer()
g_prime = h_prime = lambda x: 1.0
