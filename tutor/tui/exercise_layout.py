"""Where the panes of an exercise are, and which of them is in sight: all that is about room, nothing about answers."""

from collections.abc import Iterable

from textual import events
from textual.containers import Container, Vertical
from textual.widget import Widget

from tutor.course.model import Course
from tutor.tui.course_list import CourseList
from tutor.tui.editor import Editor
from tutor.tui.output_pane import OutputPane
from tutor.tui.pane_strip import PaneStrip, Tab
from tutor.tui.plot_pane import PlotPane
from tutor.tui.problem_pane import ProblemPane
from tutor.tui.report_pane import ReportPane
from tutor.tui.title_bar import TitleBar
from tutor.tui.tutor_screen import TutorScreen

FINDINGS = (Tab("results", "F4", "Results"), Tab("plot", "F6", "Plot"), Tab("output", "F7", "Output"))
PANES = (Tab("problem", "F2", "Problem"), Tab("code", "F3", "Code"), *FINDINGS)


class ExerciseLayout(TutorScreen):
    """Panes side by side where there is room, and one at a time where there is not.

    The style sheet decides by the classes of the screen: those for its size, `-show-…` for the pane that is wanted,
    `-find-…` for the one wanted last of results, plot and output, and `-zoomed`.
    """

    AUTO_FOCUS = "#code"

    def __init__(self, course: Course, title: str, text: str, cursor: tuple[int, int]) -> None:
        super().__init__(classes="-show-code -find-results -unzoomed")
        self._course = course
        self._title_text, self._text, self._cursor = title, text, cursor
        self._pane = "code"

    def content(self) -> Iterable[Widget]:
        """All panes; the style sheet hides those there is no room for."""
        yield TitleBar(self._title_text)
        yield PaneStrip(PANES, id="strip")
        with Container(id="panes"):
            yield CourseList(self._course, id="map")
            yield ProblemPane(id="problem")
            with Container(id="work"):
                yield Editor(self._text, self._cursor, id="code")
                with Vertical(id="findings"):
                    yield PaneStrip(FINDINGS, id="findings-strip")
                    yield ReportPane(id="results")
                    yield PlotPane(id="plot")
                    yield OutputPane(id="output")

    @property
    def editor(self) -> Editor:
        """The code."""
        return self.query_one(Editor)

    @property
    def is_single(self) -> bool:
        """One pane is shown at a time."""
        return self.has_class("-compact") or self.has_class("-zoomed")

    def on_mount(self) -> None:
        """Begin with the code."""
        for name, title in (("map", "F9 Course"), ("problem", "F2 Problem"), ("code", "F3 Code")):
            self.query_one(f"#{name}").border_title = title
        self._mark_shown()

    def show_pane(self, pane: str, *, focus: bool = True) -> None:
        """Bring a pane in sight, and the focus into it."""
        self._pane = pane
        for tab in PANES:
            self.set_class(tab.pane == pane, f"-show-{tab.pane}")
        if any(tab.pane == pane for tab in FINDINGS):
            for tab in FINDINGS:
                self.set_class(tab.pane == pane, f"-find-{tab.pane}")
        self._mark_shown()
        if focus:
            self.query_one(f"#{pane}").focus()

    def show_finding(self, pane: str) -> None:
        """Bring results, plot or output in sight without taking the focus from the code.

        Where one pane is shown at a time, results are in sight below the code if the screen is high enough; else the
        pane takes its place.
        """
        if self.is_single and not (pane == "results" and self._pane == "code" and self._has_results_below):
            self.show_pane(pane)
            return
        shown = self._pane
        self.show_pane(pane, focus=False)
        self.show_pane(shown if shown in {"problem", "code"} else pane, focus=False)

    @property
    def _has_results_below(self) -> bool:
        return (self.has_class("-tall") or self.has_class("-high")) and not self.has_class("-zoomed")

    def _mark_shown(self) -> None:
        self.query_one("#strip", PaneStrip).show(self._pane)
        finding = next(tab.pane for tab in FINDINGS if self.has_class(f"-find-{tab.pane}"))
        self.query_one("#findings-strip", PaneStrip).show(finding)

    def on_pane_strip_chosen(self, event: PaneStrip.Chosen) -> None:
        """A pane was clicked in a strip."""
        self.show_pane(event.pane)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane with the focus is the one to keep when the screen becomes narrow."""
        pane = event.widget.id
        if pane == self._pane or all(tab.pane != pane for tab in PANES):
            return
        if not (self.is_single and pane == "results"):
            self.show_pane(str(pane), focus=False)

    def on_editor_left(self) -> None:
        """Escape in the editor: on to the pane behind it."""
        finding = next(tab.pane for tab in FINDINGS if self.has_class(f"-find-{tab.pane}"))
        if self.is_single and self._has_results_below:
            self.query_one("#results").focus()
        else:
            self.show_pane("results" if self.is_single else finding)

    def action_pane(self, pane: str) -> None:
        """Show a pane."""
        self.show_pane(pane)

    def action_zoom(self) -> None:
        """The whole screen for the pane with the focus, or the panes side by side again."""
        self.toggle_class("-zoomed", "-unzoomed")
        self.show_pane(self._pane)
