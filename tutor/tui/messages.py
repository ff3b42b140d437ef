"""What screens and panes tell the application, which alone knows all of them."""

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tutor.wire.figure import Figure


class OpenExercise(Message):
    """Show an exercise, at a part if one is named."""

    def __init__(self, exercise: str, part: str = "") -> None:
        super().__init__()
        self.exercise = exercise
        self.part = part


class OpenCourse(Message):
    """Show the list of the exercises."""


class OpenReview(Message):
    """Show the questions of the review."""


class GoBack(Message):
    """Show the exercise that was open last."""


class Failed(Message):
    """Something went wrong in the tutor itself, not in a learner's code."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error


class KeepFigure(Message):
    """Keep a figure as files, with these words below it."""

    def __init__(self, heading: str, figure: "Figure", words: str = "") -> None:
        super().__init__()
        self.heading = heading
        self.figure = figure
        self.words = words
