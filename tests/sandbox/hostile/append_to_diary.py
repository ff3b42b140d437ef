# must not: change a file of the user
# held by: files
open(DIARY, "a").write("more")
print(ACHIEVED)
