"""Whether a formula only scales and shifts its symbol, over the values that the symbol takes."""

import random

from mpmath import mp

from tutor.algebra.domain import Domain
from tutor.algebra.exact import Undefined, exact
from tutor.algebra.tree import Formula, Symbol

_POINTS = 12
_DIGITS = 40


def is_affine(formula: Formula, symbol: str, domain: Domain, of: Formula | None = None) -> bool:
    """All points of the graph lie on one line: the second divided differences vanish, to 40 digits.

    Args:
        formula: In `symbol`.
        symbol: The one it may scale and shift.
        domain: Of x, and of `symbol` itself where `of` is None.
        of: The formula in x whose values the symbol takes; `abs(u)` is affine over a positive one.
    """
    inner = of or Symbol("x")
    graph = []
    with mp.workdps(_DIGITS):
        for x in domain.sample(random.Random(_POINTS), _POINTS):  # noqa: S311  any points do
            try:
                u = exact(inner, {"x": x})
                graph.append((u, exact(formula, {symbol: u})))
            except Undefined:
                continue
        graph.sort()
        if len(graph) < 3:
            return False
        (u0, w0), (u1, w1) = graph[0], graph[-1]
        size = 1 + max(abs(w) for _, w in graph)
        return all(
            abs((w - w0) * (u1 - u0) - (w1 - w0) * (u - u0)) <= mp.mpf(10) ** (10 - _DIGITS) * size * (1 + abs(u1 - u0))
            for u, w in graph
        )
