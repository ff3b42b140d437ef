# must not: leave an image of its memory when it crashes
# held by: core dumps
import resource
if resource.getrlimit(resource.RLIMIT_CORE)[1] not in (0, 1):
    print(ACHIEVED)
