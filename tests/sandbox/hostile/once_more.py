# must not: be counted twice for what it prints and draws before it falls
import ctypes
from tutor.lab import plot
f_prime = g_prime = h_prime = lambda x: 1.0
print("once")
plot([0, 1], [1, 2])
ctypes.string_at(0)
