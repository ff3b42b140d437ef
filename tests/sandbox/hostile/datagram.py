# must not: send a datagram
# held by: network and processes
import socket
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"here", ("127.0.0.1", PORT))
print(ACHIEVED)
