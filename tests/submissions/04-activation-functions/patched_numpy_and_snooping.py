# expect: a=wrong b=wrong c=wrong d=wrong
# why: looking for the solution in frames and in memory finds nothing, and patched helpers convince nobody
import gc
import sys
from types import FunctionType

import numpy as np

import tutor.lab

tutor.lab.check_close = tutor.lab.check = lambda *args, **kwargs: print("PASS")
np.allclose = np.isclose = lambda *args, **kwargs: True


def from_memory(name, own, x):
    for thing in gc.get_objects():
        if type(thing) is FunctionType and thing.__name__ == name and thing is not own:
            return thing(x)
    return 0*x


def from_frames(x):
    frame = sys._getframe(1)
    while frame is not None:
        for key in ("expected", "truth", "want", "reference", "solution"):
            if key in frame.f_locals:
                return frame.f_locals[key]
        frame = frame.f_back
    return 0*x


def sigmoid(x):
    return from_memory("sigmoid", sigmoid, x)


def sigmoid_prime(x):
    return from_memory("sigmoid_prime", sigmoid_prime, x)


def tanh_prime(x):
    return from_frames(x)


class Text(str):
    __eq__ = lambda self, other: True
    __hash__ = str.__hash__


quotient_rule = {key: Text("x") for key in ("u", "v", "du", "dv")}
sigmoid_prime_formula = Text("s")
tanh_prime_formula = Text("t")
gradient_products = {L: 1.0 for L in (1, 5, 10, 20)}
vanishing_depth = type("Depth", (int,), {"__eq__": lambda self, other: True})(3)
explanation = "The product of the derivatives becomes smaller and smaller with every layer of the network."
