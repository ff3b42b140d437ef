# must not: open a connection to this computer
import socket
socket.create_connection(("127.0.0.1", PORT), 1)
print(ACHIEVED)
