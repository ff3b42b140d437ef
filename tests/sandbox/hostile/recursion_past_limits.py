# must not: dive through the bottom of the stack
import sys
sys.setrecursionlimit(10**8)

def f(n):
    return sorted([n], key=f)

f(0)
