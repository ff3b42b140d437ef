# expect: a=passed b=todo c=todo
# why: whatever happens after the last name was bound, the names are judged; f_prime needs no module
import sys


def f_prime(x):
    return 12 * x**3 - 4 * x + 7


sys.modules.clear()
