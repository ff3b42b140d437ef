# expect: a=passed b=wrong c=wrong
# why: reading the tutor's own files is refused, so what is left is the fallback; a is honest work
import importlib
import pathlib
import re

import numpy as np

import tutor.lab


def f_prime(x):
    return 12*x**3 - 4*x + 7


def found(name):
    """The first definition of that name in the files next to tutor.lab."""
    here = pathlib.Path(tutor.lab.__file__).parent
    for folder in (here, here.parent / "content"):
        try:
            for path in sorted(folder.rglob("*.*")):
                match = re.search(rf"^def {name}\(.*?(?=^\S|\Z)", path.read_text(errors="replace"), re.M | re.S)
                if match:
                    space = {"np": np}
                    exec(match.group(), space)
                    return space[name]
        except Exception as refusal:
            print("no luck:", type(refusal).__name__)
    return lambda x: 0*x


def imported(name):
    for module in ("content", "content.reference", "tutor.content", "tutor.solutions", "tutor.reference"):
        try:
            return getattr(importlib.import_module(module), name)
        except Exception as refusal:
            print("no luck:", type(refusal).__name__)
    return lambda x: 0*x


g_prime = found("g_prime")
h_prime = imported("h_prime")
