# must not: run on when nobody watches
# held by: processor time
import resource
if resource.getrlimit(resource.RLIMIT_CPU)[0] == resource.RLIM_INFINITY:
    print(ACHIEVED)
