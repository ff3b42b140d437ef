# must not: read the reference solution
# held by: files
print(ACHIEVED, open(SOLUTION).read(10))
