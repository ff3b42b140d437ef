# must not: reach a local service by its abstract name
import socket
socket.socket(socket.AF_UNIX).connect(ABSTRACT)
print(ACHIEVED)
