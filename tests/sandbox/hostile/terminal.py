# must not: write to the terminal
open("/dev/tty", "w").write("here")
print(ACHIEVED)
