"""A small moment of joy, when an exercise is passed and when the course is."""

import math
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from tutor.tui.key_names import key_name
from tutor.tui.messages import OpenReview

FRAME_SECONDS = 0.08
SPARKLES = "·˙✧✦★✦✧˙· "


class Sparkle(Widget, can_focus=False):
    """A line of stars that lights up and goes out again."""

    FRAMES = 22

    def __init__(self) -> None:
        super().__init__()
        self._frame = 0

    def on_mount(self) -> None:
        """Begin; somebody who wants no animations sees none."""
        if self.app.animation_level == "none":
            self.remove()
        else:
            self.set_interval(FRAME_SECONDS, self._advance)

    def _advance(self) -> None:
        self._frame += 1
        if self._frame >= self.FRAMES:
            self.remove()
        else:
            self.refresh()

    def render(self) -> Content:
        """A wave of stars, which runs to the right and twinkles."""
        stars = []
        for column in range(self.size.width):
            age = self._frame - column * self.FRAMES / (2 * max(self.size.width, 1)) - 3 * math.sin(column * 2.4) ** 2
            stars.append(SPARKLES[int(age)] if 0 <= age < len(SPARKLES) else " ")
        return Content.styled("".join(stars), "$accent")


class Valley(Widget, can_focus=False):
    """A ball that goes down a parabola by gradient descent: xₖ₊₁ = xₖ − η·2xₖ."""

    START, RATE, STEPS = -0.96, 0.11, 26

    def __init__(self) -> None:
        super().__init__()
        self._x, self._step = self.START, 0

    def on_mount(self) -> None:
        """Let go of the ball; without animations it is there already."""
        if self.app.animation_level == "none":
            self._x, self._step = 0.0, self.STEPS
        else:
            self.set_interval(FRAME_SECONDS, self.advance)

    def advance(self) -> None:
        """One step of the descent."""
        if self._step < self.STEPS:
            self._step += 1
            self._x -= self.RATE * 2 * self._x
            self.refresh()

    def render(self) -> Content:
        """The parabola in dots, the ball on it."""
        width, height = self.size
        if width < 3 or height < 2:
            return Content("")
        rows = [[" "] * width for _ in range(height)]
        for column in range(width):
            x = 2 * column / (width - 1) - 1
            rows[round((height - 1) * (1 - x * x))][column] = "·"
        column, row = round((self._x + 1) / 2 * (width - 1)), round((height - 1) * (1 - self._x**2))
        rows[row][column] = "●"
        before = "\n".join("".join(line) for line in rows[:row])
        line = rows[row]
        after = "\n".join("".join(line) for line in rows[row + 1 :])
        return Content.assemble(
            (f"{before}\n" if row else "", "$foreground 70%"),
            ("".join(line[:column]), "$foreground 70%"),
            ("●", "$accent"),
            ("".join(line[column + 1 :]) + ("\n" if after else ""), "$foreground 70%"),
            (after, "$foreground 70%"),
        )


class CoursePassed(ModalScreen[None]):
    """After the last part of the course."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "review", "To the review", id="passed.review", tooltip="Six questions to ask yourself."),
        Binding("escape", "dismiss(None)", "Stay here", id="passed.stay", tooltip="Back to the exercise."),
    ]

    def compose(self) -> ComposeResult:
        """The valley, and what it means."""
        with Vertical(id="box"):
            yield Valley()
            yield Static("The slope is zero: you have arrived.", classes="joy", markup=False)
            yield Static(
                "All ten exercises are passed, from the power rule to the gradients of a network.\n\n"
                f"{key_name(self, 'passed.review')}: six questions to ask yourself, and what to read next. "
                f"{key_name(self, 'passed.stay')}: stay here.",
                markup=False,
            )

    def action_review(self) -> None:
        """On to the review."""
        self.dismiss(None)
        self.app.post_message(OpenReview())
