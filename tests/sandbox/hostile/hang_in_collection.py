# must not: hang whenever memory is tidied
import gc

def tidying(phase, info):
    while True:
        pass

f_prime = g_prime = h_prime = lambda x: [[] for _ in range(2000)] and 1.0
gc.callbacks.append(tidying)
gc.set_threshold(1, 1, 1)
