# must not: answer without end
def f_prime(x):
    while True:
        yield x

g_prime = h_prime = f_prime
