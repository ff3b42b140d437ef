# must not: see a variable of the tutor's environment
# held by: environment
import os
if "TUTOR_SECRET" in os.environ:
    print(ACHIEVED)
