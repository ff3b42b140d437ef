# must not: read /etc/passwd
# held by: files
print(ACHIEVED, open("/etc/passwd").read(10))
