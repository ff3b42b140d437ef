# must not: start a program
import subprocess, sys
subprocess.run(["/bin/true"])
print(ACHIEVED)
