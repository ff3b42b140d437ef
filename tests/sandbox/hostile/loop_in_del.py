# must not: run for ever when it is cleared away
class Clinging:
    def __del__(self):
        while True:
            pass

Clinging()
