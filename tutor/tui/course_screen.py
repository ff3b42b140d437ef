"""The course: ten exercises, how they stand, and where to begin."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widget import Widget
from textual.widgets import OptionList

from tutor.course.model import Exercise
from tutor.errors import ContentError, ProgressError
from tutor.progress.model import Standing
from tutor.service import Tutor
from tutor.tui.course_list import CourseList
from tutor.tui.key_names import key_name
from tutor.tui.lines import Line, Piece, typeset, wrapped
from tutor.tui.marks import MARKS, STYLES, WORDS, best_of, is_passed
from tutor.tui.messages import GoBack, OpenExercise, OpenReview
from tutor.tui.reading import Reading
from tutor.tui.title_bar import TitleBar
from tutor.tui.tutor_screen import TutorScreen, bindings_of


class About(Reading):
    """What the course is about, or the parts of one exercise and how they stand."""

    def __init__(self, welcome: str) -> None:
        super().__init__()
        self.welcome = welcome
        self._told = False
        self._exercise: Exercise | None = None
        self._standing = Standing()

    def show(self, exercise: Exercise | None, standing: Standing) -> None:
        """Tell about an exercise, or welcome."""
        self._exercise, self._standing, self._told = exercise, standing, True
        self.relay()
        self.scroll_home(animate=False)

    def lines(self, width: int) -> Sequence[Line]:
        """The text at this width."""
        exercise = self._exercise
        if exercise is None:
            return [*typeset(self.welcome, width), (), *self._first_steps(width)] if self._told else ()
        lines: list[Line] = [(Piece(f"{exercise.number} · {exercise.title}", "heading"),), ()]
        best = best_of(exercise, self._standing)
        room = max(len(part.title) for part in exercise.parts)
        for part in exercise.parts:
            status = best[part.letter]
            taken = self._standing.hints.get(part.letter, 0)
            hints = f"   {taken} of {len(part.hints)} hints" if taken else ""
            hints += "   ◇ solution read" if part.letter in self._standing.read else ""
            word = Piece(f"{MARKS[status]} {WORDS[status]}", STYLES[status])
            lines.append((Piece(f"{part.letter}  {part.title:<{room}}   "), word, Piece(hints, "dim")))
        tries = self._standing.attempts
        told = "Not checked yet." if not tries else "Checked once." if tries == 1 else f"Checked {tries} times."
        return [*lines, (), *wrapped(f"{told} {key_name(self, 'course.open')} opens it.", width, "dim")]

    def _first_steps(self, width: int) -> list[Line]:
        """The keys to begin with: the welcome is the author's, who knows none."""
        check, hint, problem, code, results = (
            key_name(self, f"exercise.{each}") for each in ("check", "hint", "problem", "code", "results")
        )
        told = (
            f"{check} checks; {hint} gives a hint, a small one first; {problem}, {code} and {results} show the text, "
            "your code and the results. Your work is saved as you type. "
            f"{key_name(self, 'course.open')} opens an exercise: start with 1, or with whichever you like."
        )
        return wrapped(told, width)


class CourseScreen(TutorScreen):
    """The list of the exercises; Enter or a click opens one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9,escape", "back", "Back", id="course.back", tooltip="Back to the exercise that was open last."),
        Binding("r", "review", "Review", id="course.review", tooltip="Six questions to ask yourself at the end."),
        Binding("p", "app.progress", "Progress", id="course.progress", tooltip="See the parts you passed, day by day."),
        Binding(
            "a", "app.take_away", "Answers", id="course.answers", tooltip="Write all your answers to a folder to keep."
        ),
        Binding("w", "welcome", "Welcome", id="course.welcome", tooltip="Read the welcome again."),
    ]

    def __init__(self, tutor: Tutor, *, has_way_back: bool) -> None:
        super().__init__()
        self.tutor = tutor
        self._has_way_back = has_way_back
        self._standings: Mapping[str, Standing] = {}
        self._welcoming = not has_way_back

    def content(self) -> Iterable[Widget]:
        """Title, list, and what is told about the marked exercise."""
        yield TitleBar(self.tutor.course.title)
        with Container(id="course"):
            yield CourseList(self.tutor.course, id="exercises")
            yield About(self.tutor.course.welcome)

    def help_groups(self) -> Iterable[tuple[str, Iterable[Binding]]]:
        """The keys of the list."""
        yield "The course", [*bindings_of(CourseList), *bindings_of(CourseScreen)]

    def on_screen_resume(self) -> None:
        """Progress was made elsewhere."""
        try:
            self._standings = self.tutor.store.standings()
            last = self.tutor.store.recall("last")
            self.say("progress", "")
        except ProgressError as error:
            last = None
            self.say("progress", str(error))
        course = self.tutor.course
        passed = sum(is_passed(best_of(each, self._standings.get(each.id, Standing()))) for each in course.exercises)
        self.query_one(TitleBar).show(note=f"{passed} of {len(course.exercises)} passed")
        exercises = self.query_one(CourseList)
        exercises.show(self._standings)
        exercises.focus()
        known = [each.id for each in course.exercises]
        if exercises.highlighted is None and known:
            exercises.highlight(last if last in known else known[0])
        self.call_after_refresh(self._tell)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell about the exercise under the cursor; the welcome stays until the cursor is moved."""
        if self._welcoming and event.option_index == 0:
            return
        self._welcoming = False
        self._tell()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open it."""
        self._has_way_back = True
        self.post_message(OpenExercise(str(event.option_id)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  Textual's
        """At the first visit there is nothing to go back to."""
        return self._has_way_back if action == "back" else True

    def action_back(self) -> None:
        """To the exercise that was open last."""
        self.post_message(GoBack())

    def action_review(self) -> None:
        """To the review."""
        self.post_message(OpenReview())

    def action_welcome(self) -> None:
        """Show the welcome in place of the exercise."""
        self._welcoming = True
        self._tell()

    def _tell(self) -> None:
        marked = self.query_one(CourseList).highlighted_option
        chosen = None
        if marked is not None and not self._welcoming:
            chosen = next((each for each in self.tutor.course.exercises if each.id == marked.id), None)
        try:
            if chosen is not None:
                chosen.read()
            self.say("exercise", "")
        except ContentError as error:
            self.say("exercise", str(error))
            chosen = None
        standing = self._standings.get(chosen.id, Standing()) if chosen else Standing()
        self.query_one(About).show(chosen, standing)
