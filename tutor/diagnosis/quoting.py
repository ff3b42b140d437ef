"""The learner's own expression, to be quoted: read from the source as text, which is never run here."""

import ast

from tutor.algebra.text import Unreadable, read, show
from tutor.algebra.tree import Formula

_LONGEST = 60
"""Characters that are quoted; a longer expression is called "your answer"."""


def returned(source: str, name: str) -> str | None:
    """The expression that the function of this name returns, with its straight-line assignments put in.

    None where there is no such function, or more than one way through it.
    """
    function = _last_definition(source, name)
    if function is None:
        return None
    if isinstance(function, ast.Lambda):
        return ast.unparse(function.body)
    known: dict[str, ast.expr] = {}
    for statement in function.body:
        match statement:
            case (
                ast.Assign(targets=[ast.Name(id=target)], value=value)
                | ast.AnnAssign(target=ast.Name(id=target), value=ast.expr() as value)
            ):
                known[target] = _Inlined(known).visit(value)
            case ast.Return(value=ast.expr() as value):
                return ast.unparse(_Inlined(known).visit(value))
            case ast.Expr(value=ast.Constant()):
                continue
            case _:
                return None
    return None


def as_formula(text: str, symbols: tuple[str, ...]) -> Formula | None:
    """The expression as a formula, where it is one."""
    try:
        return read(text, symbols)
    except Unreadable:
        return None


def quoted(text: str | None, formula: Formula | None) -> dict[str, str]:
    """The piece `yours` of a sentence, where there is an expression short enough to be quoted."""
    shown = show(formula) if formula is not None else text
    return {"yours": shown} if shown and len(shown) <= _LONGEST and "\n" not in shown else {}


def _last_definition(source: str, name: str) -> ast.FunctionDef | ast.Lambda | None:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    found: ast.FunctionDef | ast.Lambda | None = None
    for statement in tree.body:
        match statement:
            case ast.FunctionDef(name=defined, decorator_list=[]) if defined == name:
                found = statement
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                found = value if isinstance(value, ast.Lambda) else None
            case _:
                pass
    return found


class _Inlined(ast.NodeTransformer):
    """Names replaced by the expressions that were assigned to them."""

    def __init__(self, known: dict[str, ast.expr]) -> None:
        self.known = known

    def visit_Name(self, node: ast.Name) -> ast.expr:  # noqa: N802  the name that ast gives
        return self.known.get(node.id, node)
