# must not: read the learner's progress
# held by: files
print(ACHIEVED, open(DATABASE, "rb").read(10))
