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
    if said.startswith("invalid decimal literal"):
        return "A letter comes right after a number: for a product, write `*` between them, as in 4*x."
    if found := re.match(r"invalid character '(.)'", said):
        return _on_character(found[1])
    if re.match(r"'(int|float|numpy\.float64|numpy\.ndarray)' object is not callable", said):
        return "A bracket right after a number calls it as a function: for a product, write `*` before the bracket."
    if found := re.search(r"^matmul: .*\(size (\d+) is different from (\d+)\)", said):
        return f"The sizes that meet at `@` must be equal; here they are {found[2]} and {found[1]}."
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
    return f"In code it is `np.{name}`; a formula stands in quotes." if name in _OF_NUMPY else ""
