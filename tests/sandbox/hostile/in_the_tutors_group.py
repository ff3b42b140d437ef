# must not: hear the keys of the tutor's terminal
# held by: session
import os
if os.getsid(0) == os.getsid(TUTOR):
    print(ACHIEVED)
