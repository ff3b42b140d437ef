# must not: pass by leaving before it is asked
import os
os._exit(0)
