# must not: run a program from memory
# held by: network and processes
import os
descriptor = os.memfd_create("program")
os.write(descriptor, b"#!/bin/true\n")
print(ACHIEVED)
