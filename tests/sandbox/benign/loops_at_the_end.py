# must pass: it runs for ever after all is defined
while True:
    pass
