# must not: hang when it is asked
def f_prime(x):
    while True:
        pass

g_prime = h_prime = f_prime
