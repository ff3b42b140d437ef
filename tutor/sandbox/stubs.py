"""Which functions of a submission are stubs: nothing has been written into them yet."""

import ast
import types
from typing import Any

_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


class Stubs:
    """The functions of one submission, found again from their code objects.

    A stub is a function whose body, its docstring aside, is only `...`, `pass`, `return` (of nothing, `None` or
    `...`), or ends in `raise NotImplementedError`; or a value `...` or `None`, alone or as the only content of a list.
    """

    def __init__(self, tree: ast.Module, file: str) -> None:
        self.file = file
        self._lines: dict[tuple[int, str], list[_Function]] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
                self._lines.setdefault((first, node.name), []).append(node)
            elif isinstance(node, ast.Lambda):
                self._lines.setdefault((node.lineno, "<lambda>"), []).append(node)

    def code(self, value: object) -> types.CodeType | None:
        """The code of the submission's own function behind `value`; wrappers are looked through."""
        for _ in range(8):
            if isinstance(value, types.FunctionType) and not hasattr(value, "__wrapped__"):
                return value.__code__ if value.__code__.co_filename == self.file else None
            inner: Any = None
            for attribute in ("__wrapped__", "pyfunc", "func", "__func__"):  # functools, np.vectorize, partial, methods
                inner = inner or getattr(value, attribute, None)
            value = inner
        return None

    def is_stub(self, value: object) -> bool:
        """Nothing has been filled in here yet."""
        if value is None or value is Ellipsis:
            return True
        if type(value) in (list, tuple, set):
            items: Any = value
            return len(items) > 0 and all(item is None or item is Ellipsis for item in items)
        code = self.code(value)
        if code is None:
            return False
        nodes = self._lines.get((code.co_firstlineno, code.co_name), [])
        return bool(nodes) and all(_is_empty(node) for node in nodes)


def _is_empty(node: _Function) -> bool:
    if isinstance(node, ast.Lambda):
        return _is_nothing(node.body)
    last = node.body[-1]
    if isinstance(last, ast.Raise) and last.exc is not None:
        raised = last.exc.func if isinstance(last.exc, ast.Call) else last.exc
        if isinstance(raised, ast.Name) and raised.id == "NotImplementedError":
            return True
    return all(_does_nothing(statement) for statement in node.body)


def _does_nothing(statement: ast.stmt) -> bool:
    match statement:
        case ast.Pass():
            return True
        case ast.Return(value=value):
            return value is None or _is_nothing(value)
        case ast.Expr(value=ast.Constant(value=value)):
            return value is Ellipsis or value is None or isinstance(value, str)
        case _:
            return False


def _is_nothing(expression: ast.expr) -> bool:
    return isinstance(expression, ast.Constant) and (expression.value is None or expression.value is Ellipsis)
