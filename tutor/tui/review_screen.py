"""After the tenth: questions to ask oneself, each rated by oneself and leading back to what teaches it; and reading."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tutor.course.model import Question
from tutor.errors import ProgressError
from tutor.service import Tutor
from tutor.tui.lines import Line, Piece, typeset, wrapped
from tutor.tui.messages import GoBack, OpenCourse, OpenExercise
from tutor.tui.reading import Reading
from tutor.tui.title_bar import TitleBar
from tutor.tui.tutor_screen import TutorScreen, bindings_of

RATINGS = {
    "1": ("○", "again", "$error"),
    "2": ("◐", "partly", "$warning"),
    "3": ("●", "sure", "$success"),
}


class Questions(OptionList):
    """The questions; Enter leads to what teaches them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "To the part", id="review.open", tooltip="Open the part that teaches it."),
    ]


class FurtherReading(Reading):
    """Where to go on after the course."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self._titles = titles
        self._told = False

    def show(self) -> None:
        """Lay the list out."""
        self._told = True
        self.relay()

    def lines(self, width: int) -> Sequence[Line]:
        """One entry a title."""
        if not self._told:
            return ()
        entries = "\n".join(f"- {title}" for title in self._titles)
        return [(Piece("Further reading", "heading"),), (), *typeset(entries, width)]


class ReviewScreen(TutorScreen):
    """Six questions; a digit rates how sure one is, Enter goes to the part that teaches it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "rate('1')", "Again", id="review.again", tooltip="I could not answer that: look at it again."),
        Binding("2", "rate('2')", "Partly", id="review.partly", tooltip="I knew part of it."),
        Binding("3", "rate('3')", "Sure", id="review.sure", tooltip="I could explain that to somebody."),
        Binding("f9", "course", "Course", id="review.course", tooltip="To the list of the exercises."),
        Binding("escape", "back", "Back", id="review.back", tooltip="Back to the exercise that was open last."),
    ]

    def __init__(self, tutor: Tutor) -> None:
        super().__init__()
        self.tutor = tutor
        self._ratings: dict[str, str] = {}

    def content(self) -> Iterable[Widget]:
        """The questions, and the reading below them or beside."""
        yield TitleBar("Review: answer in your mind, then rate yourself")
        with Container(id="review"):
            yield Questions(id="questions", markup=False)
            yield FurtherReading(self.tutor.course.reading)

    def help_groups(self) -> Iterable[tuple[str, Iterable[Binding]]]:
        """The keys of the questions."""
        yield "The review", [*bindings_of(ReviewScreen), *bindings_of(Questions)]

    def on_screen_resume(self) -> None:
        """Show the questions with their ratings."""
        try:
            for question in self.tutor.course.review:
                self._ratings[_key(question)] = self.tutor.store.recall(_key(question)) or ""
        except ProgressError as error:
            self.say("progress", str(error))
        self.query_one(Questions).focus()
        self.call_after_refresh(self._fill)

    def on_resize(self) -> None:
        """Questions use the width there is."""
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        questions = self.query_one(Questions)
        marked = questions.highlighted or 0
        questions.set_options(Option(self._row(each), id=_key(each)) for each in self.tutor.course.review)
        questions.highlighted = marked if self.tutor.course.review else None
        self._tell()
        self.query_one(FurtherReading).show()

    def _row(self, question: Question) -> Content:
        mark, word, colour = RATINGS.get(self._ratings.get(_key(question), ""), ("·", "not rated", "$foreground 70%"))
        number = question.exercise.partition("-")[0].lstrip("0")
        lines = wrapped(question.question, self.query_one(Questions).scrollable_content_region.width - 4)
        text = "\n  ".join("".join(piece.text for piece in line) for line in lines)
        return Content.assemble(
            (f"{mark} ", colour),
            text,
            (f"\n  {word}", colour),
            (f" · exercise {number}, part {question.part}", "$foreground 70%"),
        )

    def _tell(self) -> None:
        sure = sum(rating == "3" for rating in self._ratings.values())
        self.query_one(TitleBar).show(note=f"{sure} of {len(self.tutor.course.review)} sure")

    def action_rate(self, rating: str) -> None:
        """Remember how sure the learner is, and go on to the next question."""
        questions = self.query_one(Questions)
        at = questions.highlighted
        if at is None:
            return
        question = self.tutor.course.review[at]
        self._ratings[_key(question)] = rating
        try:
            self.tutor.store.remember(_key(question), rating)
            self.say("progress", "")
        except ProgressError as error:
            self.say("progress", f"The rating is not saved: {error}")
        questions.replace_option_prompt_at_index(at, self._row(question))
        questions.highlighted = min(at + 1, len(self.tutor.course.review) - 1)
        self._tell()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the part that teaches it."""
        question = self.tutor.course.review[event.option_index]
        self.post_message(OpenExercise(question.exercise, question.part))

    def action_course(self) -> None:
        """To the course."""
        self.post_message(OpenCourse())

    def action_back(self) -> None:
        """To the exercise that was open last."""
        self.post_message(GoBack())


def _key(question: Question) -> str:
    return f"review:{question.exercise}:{question.part}"
