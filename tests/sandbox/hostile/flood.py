# must not: print without end
while True:
    print("x" * 1000)
