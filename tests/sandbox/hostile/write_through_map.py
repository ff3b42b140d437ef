# must not: change a file that can be read, through its memory
import mmap, os
descriptor = os.open(os.__file__, os.O_RDONLY)
mmap.mmap(descriptor, 0, mmap.MAP_SHARED, mmap.PROT_READ | mmap.PROT_WRITE)
print(ACHIEVED)
