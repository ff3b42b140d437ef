# must not: make calls past the filter, by io_uring
# held by: network and processes
import ctypes
if ctypes.CDLL(None).syscall(425, 1, ctypes.create_string_buffer(120)) >= 0:
    print(ACHIEVED)
