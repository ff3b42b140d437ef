# must not: colour, clear or retitle the terminal through a report
print("\x1b[2J\x1b]0;ACHIEVE-D\x07\x1b[31m")
raise ValueError("\x1b[31m\x9b31m")
