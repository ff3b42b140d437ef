"""How texts look, by the kind of text. The style sheet says it; a screen knows it for all its panes.

Textual works out the component styles of a widget anew at every change of its focus and of the screen's classes: kept
by each pane for itself, they would take half of the time of going from one pane to another.
"""

from rich.style import Style
from textual.widget import Widget

READING = ("code", "dim", "emphasis", "heading", "joy", "math", "passed", "quote", "rule", "strong", "todo", "wrong")
PYTHON = (
    "blank", "builtin", "call", "comment", "constant", "decorator", "definition", "keyword", "number", "string"
)  # fmt: skip
CODE_INKS = {f"ink--{kind}" for kind in PYTHON}
"""The component classes of a screen on which there is code alone."""
INKS = {f"ink--{kind}" for kind in READING} | CODE_INKS
"""The component classes of a screen on which there is any text."""


def ink(widget: Widget, kind: str) -> Style:
    """The style of a kind of text on the screen of a widget; the background is the widget's own."""
    style = widget.screen.get_component_rich_style(f"ink--{kind}")
    return Style(color=style.color, bold=style.bold, italic=style.italic)
