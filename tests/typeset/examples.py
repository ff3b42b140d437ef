"""Formulas and how they look, each of them looked at and found right; formulas that hypothesis makes."""

from pathlib import Path

from hypothesis import strategies as st


def examples(file_name: str) -> list[tuple[str, tuple[str, ...]]]:
    """The formulas of a file, in lines that begin with `$`, each with the rows that follow behind bars."""
    found: list[tuple[str, list[str]]] = []
    for line in (Path(__file__).parent / file_name).read_text(encoding="utf-8").splitlines():
        if line.startswith("$ "):
            found.append((line.removeprefix("$ "), []))
        else:
            found[-1][1].append(line.removeprefix("|").removeprefix(" "))
    return [(latex, tuple(rows)) for latex, rows in found]


_ATOMS = st.sampled_from(
    [*"abxyn", "0", "2", "3.5", r"\sigma ", r"\partial ", r"\infty ", r"\hat y", r"\mathcal L", r"\text{if }", "f(x)"]
)
_SIGNS = st.sampled_from(["+", "-", "=", r"\le ", r"\cdot ", ",", "/", r"\,", r"\quad ", r"\to "])
_SHAPES = st.sampled_from(
    [
        r"\frac{%s}{%s}", r"\tfrac{%s}{%s}", r"\sqrt{%s}%s", r"\sqrt[3]{%s}%s", "{%s}^{%s}", "{%s}_{%s}", "(%s)%s",
        r"\left[%s\right]%s", r"|%s|%s", r"\ln %s %s", r"\sum_{%s}%s", r"\lim_{%s}%s", r"\overline{%s}%s", "%s'%s",
        r"\begin{pmatrix}%s&1\\%s&x\end{pmatrix}", r"\begin{cases}%s&x\\%s&y\end{cases}", r"\boxed{%s}%s",
        r"\begin{aligned}a&=%s\\&=%s\end{aligned}", r"\underbrace{%s}_{%s}", r"\left.%s\right|_{%s}",
    ]
)  # fmt: skip


def _sums(terms: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.tuples(terms, _SIGNS), min_size=1, max_size=4).map(
        lambda pairs: "".join(term + sign for term, sign in pairs[:-1]) + pairs[-1][0]
    )


formulas = st.recursive(
    _sums(_ATOMS),
    lambda inner: _sums(st.tuples(_SHAPES, inner, inner).map(lambda made: made[0] % made[1:])),
    max_leaves=6,
)
"""LaTeX that is well-formed."""

scraps = st.lists(
    st.sampled_from(
        [*"{}()[]|^_&'ab2+-=,$%~", r"\frac", r"\sqrt", r"\left", r"\right", r"\\", r"\begin{cases}", r"\end{cases}",
         r"\text{x}", r"\hat", r"\sum", r"\unheard", "\\", r"\|", r"\}", r"\operatorname*{x}", " ", "\x1b", "é", "漢"]
    ),
    max_size=12,
).map("".join)  # fmt: skip
"""Pieces of LaTeX in no order."""
