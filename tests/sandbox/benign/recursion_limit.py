# must pass: it has raised the limit of recursion, and dives too deep after all is defined
import sys
sys.setrecursionlimit(10**6)

def dive(n):
    return dive(n + 1)

dive(0)
