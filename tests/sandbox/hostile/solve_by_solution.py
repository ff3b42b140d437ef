# must not: pass with the reference solution of the course
# held by: files
exec(open(SOLUTION).read())
print(ACHIEVED)
