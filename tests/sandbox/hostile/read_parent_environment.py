# must not: read what the tutor was started with
# held by: files
print(ACHIEVED, open(f"/proc/{TUTOR}/environ").read(10))
