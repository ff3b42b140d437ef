# must not: load a program into the kernel, or a key
# held by: network and processes
import ctypes, platform
bpf, keyctl = (321, 250) if platform.machine() == "x86_64" else (280, 219)
libc = ctypes.CDLL(None)
if libc.syscall(bpf, 0, ctypes.create_string_buffer(128), 128) >= 0 or libc.syscall(keyctl, 0, -3, 1) >= 0:
    print(ACHIEVED)
