# must not: read the reference solution past Python's own functions
# held by: files
import ctypes
libc = ctypes.CDLL(None)
text = ctypes.create_string_buffer(10)
descriptor = libc.open(SOLUTION.encode(), 0)
if descriptor >= 0 and libc.read(descriptor, text, 10) == 10:
    print(ACHIEVED)
