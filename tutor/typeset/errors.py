"""Formulas that cannot be laid out. They are an author's, and a course is tested for them before a learner sees it."""


class LatexError(ValueError):
    """A formula that cannot be laid out; `position` counts the characters of `latex` from 0."""

    def __init__(self, sentence: str, latex: str, position: int) -> None:
        super().__init__(f"{sentence} (character {position + 1} of “{latex}”).")
        self.latex = latex
        self.position = position


class UnknownLatex(LatexError):
    r"""A command or environment that the tutor does not know; `command` is as it was written, such as `\foo`."""

    def __init__(self, command: str, latex: str, position: int = 0) -> None:
        super().__init__(f"The formula uses {command}, which the tutor does not know", latex, position)
        self.command = command


class MalformedLatex(LatexError):
    """Braces, arguments, scripts or cells that do not fit together; `problem` says which."""

    def __init__(self, problem: str, latex: str, position: int) -> None:
        super().__init__(f"The formula cannot be read: {problem}", latex, position)
        self.problem = problem
