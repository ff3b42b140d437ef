"""The kinds of check, and how an exercise's tables become checks."""

from tutor.checks.base import Check
from tutor.checks.call import Call
from tutor.checks.decomposition import Decomposition
from tutor.checks.derivation import Derivation
from tutor.checks.drawing import Drawing
from tutor.checks.formula import FormulaCheck
from tutor.checks.function import Function
from tutor.checks.members import Members
from tutor.checks.reflection import Reflection
from tutor.checks.value import Value

KINDS: dict[str, type[Check]] = {
    "call": Call,
    "decomposition": Decomposition,
    "derivation": Derivation,
    "drawing": Drawing,
    "formula": FormulaCheck,
    "function": Function,
    "members": Members,
    "reflection": Reflection,
    "value": Value,
}
