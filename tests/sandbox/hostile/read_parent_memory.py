# must not: read the memory of the tutor
# held by: files
print(ACHIEVED, open(f"/proc/{TUTOR}/mem", "rb"))
