# must not: hang the tutor by an error whose traceback has no end
import types

class Endless:
    tb_frame = types.SimpleNamespace(f_code=types.SimpleNamespace(co_filename="answer.py"))
    tb_lineno = 1
    tb_next = property(lambda self: self)

class Trouble(Exception):
    __traceback__ = property(lambda self: Endless(), lambda self, value: None)

def f_prime(x):
    raise Trouble("down and down")

g_prime = h_prime = lambda x: 1.0
