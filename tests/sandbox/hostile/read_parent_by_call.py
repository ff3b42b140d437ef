# must not: read the memory of the tutor by process_vm_readv
import ctypes
class Part(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]
here = ctypes.create_string_buffer(8)
local, remote = Part(ctypes.addressof(here), 8), Part(id(None), 8)
if ctypes.CDLL(None).process_vm_readv(TUTOR, ctypes.byref(local), 1, ctypes.byref(remote), 1, 0) == 8:
    print(ACHIEVED)
