# expect: a=wrong b=todo c=todo
# why: a five-point difference quotient, exact on a polynomial of degree 4, still is a difference quotient seen at work: in a thread
import threading

def f(x):
    return 3 * x**4 - 2 * x**2 + 7 * x - 1


def f_prime(x):
    out = []
    thread = threading.Thread(target=lambda: out.append((f(x - 2) - 8 * f(x - 1) + 8 * f(x + 1) - f(x + 2)) / 12))
    thread.start()
    thread.join()
    return out[0]
