# must not: compute for ever
x = 7 ** (10**9)
