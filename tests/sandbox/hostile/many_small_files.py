# must not: fill the disk with many small files
# held by: files
for number in range(300):
    open(f"{number}.bin", "wb").write(bytes(10_000))
print(ACHIEVED)
