# must not: change a library that others import
# held by: files
import os
os.close(os.open(os.__file__, os.O_WRONLY | os.O_APPEND))
print(ACHIEVED)
