# must not: talk to the kernel about the network
# held by: network and processes
import socket
socket.socket(16, socket.SOCK_RAW, 0)
print(ACHIEVED)
