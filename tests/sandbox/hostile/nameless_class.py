# must not: confuse the tutor by classes and errors whose names are no texts
class Meta(type):
    def __getattribute__(cls, name):
        if name in ("__name__", "__qualname__"):
            return [10**5000, "\ud800" * 10**6]
        if name == "__module__":
            raise SystemExit(name)
        return type.__getattribute__(cls, name)

class Thing(metaclass=Meta):
    pass

class Trouble(Exception, metaclass=Meta):
    pass

def f_prime(x):
    raise Trouble

def g_prime(x):
    return Thing()

def h_prime(x):
    return {Thing(): Thing}

raise Trouble
