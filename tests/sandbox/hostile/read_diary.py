# must not: read a file of the user
# held by: files
print(ACHIEVED, open(DIARY).read())
