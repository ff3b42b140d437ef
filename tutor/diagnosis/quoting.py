"""The learner's own expression, to be quoted: read from the source as text, which is never run here."""

import ast

from tutor.algebra.text import Unreadable, read, show
from tutor.algebra.tree import Formula

_MOST_NODES = 400
"""A longer expression, with everything put in, is not worth quoting."""
_LONGEST = 60
"""Characters that are quoted; a longer expression is called "your answer"."""


def returned(source: str, name: str) -> str | None:
    """The expression that the function of this name returns, with its straight-line assignments put in.

    None where there is no such function, where there is more than one way through it, or where it is very long.
    """
    try:
        function = _last_definition(source, name)
        value = None if function is None else _value(function)
        return None if value is None else ast.unparse(value)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def used(source: str, name: str) -> frozenset[str]:
    """The names at the top level that the last binding of this one reads, by way of others as well.

    Empty where the source is no Python. A name that a function binds itself is its own.
    """
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset()
    reads: dict[str, frozenset[str]] = {}
    for statement in body:
        match statement:
            case ast.FunctionDef(name=bound):
                own = {node.arg for node in ast.walk(statement) if isinstance(node, ast.arg)}
                reads[bound] = _names(statement, ast.Load) - _names(statement, ast.Store) - own
            case ast.Assign(targets=[ast.Name(id=bound)], value=value) | ast.AnnAssign(ast.Name(id=bound), value=value):
                reads[bound] = frozenset() if value is None else _names(value, ast.Load)
            case _:
                pass
    found: set[str] = set()
    waiting = [name]
    while waiting:
        new = reads.get(waiting.pop(), frozenset()) - found
        found |= new
        waiting += new
    return frozenset(found)


def _names(tree: ast.AST, context: type[ast.expr_context]) -> frozenset[str]:
    return frozenset(node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, context))


def _value(function: ast.FunctionDef | ast.Lambda) -> ast.expr | None:
    if isinstance(function, ast.Lambda):
        return function.body
    known = _Inlined()
    for statement in function.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=target)], value=value):
                known.assign(target, value)
            case ast.AnnAssign(target=ast.Name(id=target), value=ast.expr() as value):
                known.assign(target, value)
            case ast.Return(value=ast.expr() as value):
                return known.put_into(value)
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


def quoted(text: str | None, formula: Formula | None, key: str = "") -> dict[str, str]:
    """The piece `yours` of a sentence, where there is an expression short enough to be quoted.

    `key` is the blank of a dict in which it stands.
    """
    shown = show(formula) if formula is not None else text
    return (
        {"yours": f"{key} = {shown}" if key else shown}
        if shown and len(shown) <= _LONGEST and "\n" not in shown
        else {}
    )


def _last_definition(source: str, name: str) -> ast.FunctionDef | ast.Lambda | None:
    found: ast.FunctionDef | ast.Lambda | None = None
    for statement in ast.parse(source).body:
        match statement:
            case ast.FunctionDef(name=defined, decorator_list=decorators) if defined == name:
                found = None if decorators else statement
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                found = value if isinstance(value, ast.Lambda) else None
            case _:
                pass
    return found


class _Inlined(ast.NodeTransformer):
    """Names replaced by the expressions that were assigned to them."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[ast.expr, int]] = {}

    def assign(self, name: str, value: ast.expr) -> None:
        """From here on the name stands for this expression, as it is now.

        Raises:
            ValueError: it is too long: twenty doublings make a million.
        """
        size = 0
        for node in ast.walk(value):
            known = self._known.get(node.id) if isinstance(node, ast.Name) else None
            size += 1 if known is None else known[1]
        if size > _MOST_NODES:
            raise ValueError("too long")
        self._known[name] = (self.visit(value), size)

    def put_into(self, value: ast.expr) -> ast.expr:
        """The expression with everything put in; raises as `assign`."""
        self.assign("return", value)
        return self._known["return"][0]

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """What stands in the place of a name."""
        known = self._known.get(node.id)
        return node if known is None else known[0]


def quoted_key(key: object) -> str:
    """The key of a learner's table as Python writes it, a long one cut."""
    text = f'"{key}"' if isinstance(key, str) else str(key)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
