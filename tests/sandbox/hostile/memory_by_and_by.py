# must not: take the memory of this computer piece by piece
hoard = []
while True:
    hoard.append(bytes(10**7))
