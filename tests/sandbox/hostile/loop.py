# must not: run for ever
while True:
    pass
