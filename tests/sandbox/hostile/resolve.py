# must not: ask for the address of a computer
import socket
socket.getaddrinfo("localhost", 80, type=socket.SOCK_STREAM)
socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print(ACHIEVED)
