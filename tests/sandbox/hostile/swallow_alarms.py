# must not: swallow the alarm
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
