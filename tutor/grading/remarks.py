"""What Python's own words mean, where a beginner meets them first: a sentence to stand behind them."""

import re

_SIGNS = {
    "−": "-",
    "–": "-",
    "·": "*",
    "×": "*",
    "⋅": "*",
    "÷": "/",
    "√": "np.sqrt",
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
}
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_OF_NUMPY = frozenset({"exp", "log", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh", "pi", "array", "where"})


def remark_on(said: str) -> str:
    """The sentence for the words of CPython 3.11 to 3.14, the kind of exception before them or not; else empty."""
    said = re.sub(r"^\w+Error: ", "", said)
    if said == "invalid syntax":
        return (
            "Look at this line and the end of the one before: is an operator such as `*` missing, a bracket or a "
            "colon, or does `=` stand for `==`?"
        )
    if said.endswith("Perhaps you forgot a comma?"):
        return "For a product, write `*` between the two."
    if said.startswith("invalid decimal literal"):
        return "A letter comes right after a number: for a product, write `*` between them, as in 4*x."
    if found := re.match(r"invalid character '(.)'", said):
        return _on_character(found[1])
    if found := re.match(r"'(int|float|numpy\.float64|numpy\.ndarray)' object is not callable", said):
        what = "an array" if found[1].endswith("ndarray") else "a number"
        return f"What stands before the bracket is {what}, not a function: for a product, write `*` before the bracket."
    if found := re.search(r"^matmul: .*\(size (\d+) is different from (\d+)\)", said):
        return f"The sizes that meet at `@` must be equal; here they are {found[2]} and {found[1]}."
    if found := re.match(r"operands could not be broadcast together with shapes (\([\d,]*\)) (\([\d,]*\))", said):
        return f"Entry by entry, {found[1]} and {found[2]} do not fit; the product of a matrix and a vector is `@`."
    if "inhomogeneous" in said:
        return "Arrays and numbers in one list do not make an array. Entry by entry, the larger of two is `np.maximum`."
    if re.match(r"cannot unpack non-iterable|not enough values to unpack", said):
        return "On the left are more names than there are values on the right."
    if re.match(r"unsupported operand type\(s\) for .*(: |and )'(tuple|list|dict)'", said):
        return "One of the two holds several values: take out the one that is meant, by its index."
    if found := re.match(r"name '(\w+)' is not defined|module 'numpy' has no attribute '(ln)'", said):
        return _on_name(found[1] or found[2])
    return ""


def _on_character(character: str) -> str:
    if character in _SUPERSCRIPTS:
        return f"For a power, write `**`, as in x**{_SUPERSCRIPTS.index(character)}."
    return f"Write `{_SIGNS[character]}` for it." if character in _SIGNS else ""


def _on_name(name: str) -> str:
    if name == "ln":
        return "The natural logarithm is `np.log`."
    if name in _OF_NUMPY:
        return f"In code it is `np.{name}`; a formula stands in quotes."
    return "If it is a symbol of a formula: a formula stands in quotes." if re.fullmatch(r"[a-z]\d", name) else ""
