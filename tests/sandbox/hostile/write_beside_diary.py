# must not: make a file outside its own folder
# held by: files
open(DIARY + ".new", "w").write("here")
print(ACHIEVED)
