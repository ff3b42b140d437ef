"""The panes of an exercise by name, in the order in which they are shown."""

from typing import NamedTuple


class Tab(NamedTuple):
    """A pane by its id, and its name; the action `exercise.` and that id leads to it."""

    pane: str
    name: str


FINDINGS = (
    Tab("results", "Results"),
    Tab("plot", "Plot"),
    Tab("output", "Output"),
    Tab("history", "History"),
)
PROBLEM, CODE = Tab("problem", "Problem"), Tab("code", "Code")
PANES = (PROBLEM, CODE, *FINDINGS)
