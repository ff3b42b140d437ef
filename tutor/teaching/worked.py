"""A derivative worked out rule by rule, as a text with formulas."""

from tutor.algebra.latex import latex
from tutor.algebra.steps import Step
from tutor.teaching.siblings import Sibling

_LETTERS = {"inside u": "u", "outside": "f(u)", "outside′": "f'(u)", "u′": "u'", "v′": "v'"}
"""The pieces of a step as they are written in a formula."""


def worked(example: Sibling) -> str:
    """The example in Markdown: the task, one block per rule, and the answer last."""
    blocks = [f"What is the derivative of ${latex(example.function)}$?"]
    blocks += [block for number, step in enumerate(example.steps, 1) for block in _step(number, step)]
    return "\n\n".join(blocks)


def _step(number: int, step: Step) -> tuple[str, str]:
    pieces = [
        f"${_LETTERS.get(name, name)} = {latex(piece)}$" for name, piece in step.pieces if step.rule != "sum rule"
    ]
    told = f", with {', '.join(pieces)}" if pieces else ""
    return f"**{number} · {step.rule}**{told}", rf"$$\left({latex(step.subject)}\right)' = {latex(step.result)}$$"
